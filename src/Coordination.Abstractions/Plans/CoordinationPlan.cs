using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>What a person wants deployed together. It is resolved against a server before anything happens.</summary>
public sealed record CoordinationPlan
{
    /// <summary>Name of the plan, as it appears in markers, progress and results.</summary>
    public required string Name { get; init; }

    /// <summary>Environment of every deployment that names none.</summary>
    public string? Environment { get; init; }

    /// <summary>Tenant of every deployment that names none.</summary>
    public string? Tenant { get; init; }

    /// <summary>The deployments, in the order in which they were written.</summary>
    // Lists of the vocabulary are copied, so that nothing changes behind a user's back, and into arrays: the types
    // that the compiler makes for collection expressions cannot be indexed in PowerShell.
    public IReadOnlyList<PlannedDeployment> Deployments { get; init => field = value.ToArray(); } = [];

    /// <summary>The file that the plan was read from; null when it was built in a session.</summary>
    public string? Path { get; init; }

    /// <summary>The plan's name.</summary>
    public override string ToString() => Name;

    /// <summary>The same plan with every deployment after the one that was written before it, besides what it names itself.</summary>
    public CoordinationPlan InOrder()
    {
        var inOrder = new PlannedDeployment[Deployments.Count];
        for (var i = 0; i < inOrder.Length; i++)
            inOrder[i] = i == 0 ? Deployments[i] : Deployments[i].StartedAfter(Deployments[i - 1].Name);
        return this with { Deployments = inOrder };
    }
}
