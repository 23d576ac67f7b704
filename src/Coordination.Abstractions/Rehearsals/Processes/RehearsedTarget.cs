using System;

namespace Coordination;

/// <summary>An action on one target. Times count from the start of the deployment.</summary>
/// <param name="Name">Name of the deployment target, or <c>Octopus Server</c>.</param>
/// <param name="Status">What became of it there.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended.</param>
public sealed record RehearsedTarget(string Name, RehearsedStatus Status, TimeSpan Start, TimeSpan End)
{
    /// <summary>The target.</summary>
    public override string ToString() => Name;
}
