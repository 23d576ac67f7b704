using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Names;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Planning.Graph;

namespace Coordination.Core.Planning.Resolving;

/// <summary>Checks that the lifecycle lets each release go where it is planned to go.</summary>
internal sealed class Promotions(DependencyGraph graph, PlanFaults faults)
{
    private readonly List<string> _remarks = [];

    /// <summary>What the server may yet refuse, in words.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>Checks all deployments that have a release and a place; what is not allowed is added to the faults.</summary>
    public async Task CheckAsync(IOctopusSpace space, IReadOnlyList<Draft> drafts, int atOnce, CancellationToken cancellationToken)
    {
        var groups = drafts.Where(one => one is { Release: not null, HasPlace: true }).GroupBy(one => one.Release!.Id, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        var templates = new DeploymentTemplateResource?[groups.Count];
        await Concurrently.ForEachAsync([.. Enumerable.Range(0, groups.Count)], atOnce, async (number, token) => templates[number] = await ReadAsync(space, groups[number], token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < groups.Count; i++)
        {
            if (templates[i] is { } template)
                Check(groups[i], template);
        }
    }

    private async Task<DeploymentTemplateResource?> ReadAsync(IOctopusSpace space, List<Draft> drafts, CancellationToken cancellationToken)
    {
        try
        {
            return await space.GetDeploymentTemplateAsync(drafts[0].Release!, cancellationToken).ConfigureAwait(false);
        }
        catch (CoordinationException exception) when (Denied.Is(exception))
        {
            foreach (var draft in drafts)
                faults.Add(draft.Number, exception.Failures[0]);
            return null;
        }
    }

    private void Check(List<Draft> ofRelease, DeploymentTemplateResource template)
    {
        var ofTenant = template.TenantPromotions.ToLookup(one => one.Id, one => one.PromoteTo, StringComparer.Ordinal);
        foreach (var draft in ofRelease)
        {
            var allowed = draft.Tenant is null ? template.PromoteTo : ofTenant[draft.Tenant.Id].FirstOrDefault() ?? [];
            if (allowed.Any(one => string.Equals(one.Id, draft.Environment!.Id, StringComparison.Ordinal)))
                continue;
            if (OpenedBy(draft, ofRelease) is { } earlier)
                _remarks.Add(draft.Title + " may not go to " + draft.PlaceName + " yet. The plan deploys it to " + earlier.Environment!.Name + " first, which may allow it; if the lifecycle asks for more, the server will refuse it then.");
            else
                faults.Add(draft.Number, Fault(draft, allowed));
        }
    }

    // Another deployment of the same release that comes before it, to a place where that release is not yet: it may complete a phase.
    private Draft? OpenedBy(Draft draft, List<Draft> ofRelease) => !graph.IsAcyclic ? null : ofRelease.Find(other =>
        !string.Equals(other.Environment!.Id, draft.Environment!.Id, StringComparison.Ordinal)
        && string.Equals(other.Tenant?.Id, draft.Tenant?.Id, StringComparison.Ordinal)
        && !string.Equals(other.Current?.ReleaseId, draft.Release!.Id, StringComparison.Ordinal)
        && graph.Precedes(other.Number, draft.Number));

    private static Failure Fault(Draft draft, IReadOnlyList<PromotionTarget> allowed)
    {
        var where = draft.Tenant is null ? string.Empty : " for " + draft.Tenant.Name;
        var instead = allowed.Count == 0 ? "nowhere" + where : "to " + Words.All([.. allowed.Select(one => one.Name)]) + where;
        return new Failure("EnvironmentNotAllowed", FailureKind.Refused, draft.Title + " may go " + instead + " now, not to " + draft.PlaceName + "; its lifecycle asks for other environments first, or its progression is blocked.")
        {
            Remedy = "Deploy it to the environments that come first, or put those deployments into the plan and this one after them.",
        };
    }
}
