using System;
using System.Linq;
using System.Management.Automation;

namespace Coordination.PowerShell.Parameters;

/// <summary>Takes a plan that came back from a file or a job for the plan that it was: serializing leaves a property bag of it.</summary>
/// <param name="type">The type of the parameter.</param>
internal sealed class RestoredAttribute(Type type) : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        inputData is PSObject bag && bag.TypeNames.Contains("Deserialized." + type.FullName, StringComparer.Ordinal) ? Restoration.Of(bag, type) : inputData;
}
