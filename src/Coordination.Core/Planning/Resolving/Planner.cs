using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;

namespace Coordination.Core.Planning.Resolving;

/// <summary>Finds out what exactly a plan would do, and checks all that can be checked. Only reads.</summary>
internal static class Planner
{
    /// <summary>Resolves a plan against a space. All faults found come together, in the plan's order, in one <see cref="CoordinationException"/>.</summary>
    public static Task<ResolvedPlan> ResolveAsync(IOctopusSpace space, CoordinationPlan plan, TimeProvider time, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
