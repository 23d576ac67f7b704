using System;
using System.Management.Automation;

namespace Coordination.PowerShell.Parameters;

/// <summary>Lets a parameter of type <see cref="DateTimeOffset"/> be given as a time, or as how far from now it is: <c>7d</c>.</summary>
internal sealed class InstantAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether a duration counts back from now; else it counts on.</summary>
    public bool IsPast { get; set; }

    /// <summary>A null that was given is no time, and passes.</summary>
    public override bool TransformNullOptionalParameters => false;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
#pragma warning disable RS0030 // PowerShell makes the attribute and calls it: nobody can hand it a clock, and the user's "now" is that of this machine.
        var now = DateTimeOffset.Now;
#pragma warning restore RS0030
        return Instants.Convert(Unwrapped.Value(inputData), IsPast, now, out var instant) is { } fault
            ? throw new ArgumentTransformationMetadataException(fault)
            : instant;
    }
}
