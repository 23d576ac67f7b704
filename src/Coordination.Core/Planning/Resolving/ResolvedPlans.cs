using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus;
using Coordination.Core.Planning.Graph;

namespace Coordination.Core.Planning.Resolving;

/// <summary>Makes a resolved plan of drafts in which nothing is missing.</summary>
internal static class ResolvedPlans
{
    /// <summary>Makes it.</summary>
    public static ResolvedPlan Of(IOctopusSpace space, CoordinationPlan plan, IReadOnlyList<Draft> drafts, DependencyGraph graph, DateTimeOffset now, IReadOnlyList<string> remarks)
    {
        var critical = CriticalPath.Of(graph, [.. drafts.Select(one => one.Current?.Ran)]);
        var resolved = new ResolvedPlan
        {
            Name = plan.Name,
            Hash = string.Empty,
            Server = space.Server,
            SpaceId = space.SpaceId,
            ResolvedAt = now,
            Deployments = [.. graph.Order.Select((number, place) => Resolved(drafts, number, place + 1, graph, critical))],
            Usual = critical.Usual,
            Remarks = remarks,
        };
        return resolved with { Hash = PlanHash.Of(resolved) };
    }

    private static ResolvedDeployment Resolved(IReadOnlyList<Draft> drafts, int number, int order, DependencyGraph graph, CriticalPath critical)
    {
        var draft = drafts[number];
        return new ResolvedDeployment
        {
            Order = order,
            Name = draft.Planned.Name,
            Project = draft.Project!.Name,
            ProjectId = draft.Project.Id,
            Version = draft.Release!.Version,
            ReleaseId = draft.Release.Id,
            Reason = draft.Reason,
            Channel = draft.Channel,
            Environment = draft.Environment!.Name,
            EnvironmentId = draft.Environment.Id,
            Tenant = draft.Tenant?.Name,
            TenantId = draft.Tenant?.Id,
            After = [.. graph.Before[number].Select(before => drafts[before].Planned.Name)],
            Current = draft.Current?.Version,
            Usual = draft.Current?.Ran,
            Policy = draft.Planned.Policy,
            Skip = draft.Skip,
            QueueTime = draft.Planned.QueueTime,
            QueueTimeExpiry = draft.Planned.QueueTimeExpiry,
            IsCritical = critical.IsCritical[number],
        };
    }
}
