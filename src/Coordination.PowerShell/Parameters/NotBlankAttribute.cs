using System.Management.Automation;

namespace Coordination.PowerShell.Parameters;

/// <summary>Refuses texts of nothing but white space: PowerShell's own attributes take them for something.</summary>
internal sealed class NotBlankAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        if (Unwrapped.Value(element) is string text && string.IsNullOrWhiteSpace(text))
            throw new ValidationMetadataException("The text is blank. Write what is meant, or leave the parameter out.");
    }
}
