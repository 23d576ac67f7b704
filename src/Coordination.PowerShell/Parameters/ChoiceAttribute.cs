using System;
using System.Linq;
using System.Management.Automation;

namespace Coordination.PowerShell.Parameters;

/// <summary>Spells a choice as Octopus does, whatever its case: a server compares such words letter by letter. What is no choice is left for ValidateSet to refuse.</summary>
/// <param name="choices">The choices, as Octopus spells them.</param>
internal sealed class ChoiceAttribute(params string[] choices) : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        Unwrapped.Value(inputData) is string text && choices.FirstOrDefault(choice => string.Equals(choice, text, StringComparison.OrdinalIgnoreCase)) is { } choice ? choice : inputData;
}
