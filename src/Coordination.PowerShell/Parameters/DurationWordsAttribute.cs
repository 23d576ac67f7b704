using System.Management.Automation;

namespace Coordination.PowerShell.Parameters;

/// <summary>Refuses texts that are no duration, where a duration goes into a script as it was written. What holds a variable of Octopus's is only known later.</summary>
internal sealed class DurationWordsAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        var value = Unwrapped.Value(element);
        if (value is string text && text.Contains("#{"))
            return;
        if (Durations.Convert(value, out var _) is { } fault)
            throw new ValidationMetadataException(fault);
    }
}
