using System.Management.Automation;

namespace Coordination.PowerShell.Parameters;

/// <summary>Lets a parameter of type <see cref="System.TimeSpan"/> be given as the module's users write durations.</summary>
internal sealed class DurationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        Durations.Convert(Unwrapped.Value(inputData), out var duration) is { } fault
            ? throw new ArgumentTransformationMetadataException(fault)
            : duration;
}
