using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Planning.Resolving;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Targets;

/// <summary>What was last deployed to a place with success.</summary>
/// <param name="Current">Its version; null where there is none.</param>
/// <param name="Newest">What became of the newest deployment there, where that is another one, in words that follow; else empty.</param>
internal sealed record LastSuccess(string? Current, string Newest)
{
    /// <summary>Finds it for several places, in a few requests.</summary>
    /// <param name="environment">Whom to ask.</param>
    /// <param name="places">Projects and environments, each with a tenant or none.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<IReadOnlyList<LastSuccess>> FindAsync(WaitEnvironment environment, IReadOnlyList<Place> places, CancellationToken cancellationToken)
    {
        if (places.Count == 0)
            return [];
        var drafts = places.Select(DraftOf).ToList();
        var dashboard = await Dashboard.ReadAsync(environment.Space, drafts, cancellationToken).ConfigureAwait(false);
        if (dashboard.Hidden is { } hidden)
            throw new CoordinationException(Hidden(places, hidden));
        var deployed = await new Successes(environment.Space, dashboard).FindAsync(drafts.Select(draft => draft.Cell), cancellationToken).ConfigureAwait(false);
        var versions = await VersionsAsync(environment, [.. deployed.Values.OfType<Deployed>()], cancellationToken).ConfigureAwait(false);
        return [.. drafts.Select(draft => new LastSuccess(deployed[draft.Cell] is { } last ? last.Version ?? Known(versions, last.ReleaseId) : null, NewestOf(dashboard.Newest(draft.Cell))))];
    }

    private static Draft DraftOf(Place place) =>
        new(0, new PlannedDeployment { Name = place.Project!.Name, Project = place.Project.Name }) { Project = place.Project, Environment = place.Environment, Tenant = place.Tenant };

    private static string NewestOf(DashboardItem? newest) =>
        newest is null || TaskStates.Is(newest.State, TaskStates.Success) ? string.Empty : " (the newest deployment there, of " + newest.ReleaseVersion + ", is " + newest.State + ")";

    private static async Task<IReadOnlyDictionary<string, string>> VersionsAsync(WaitEnvironment environment, IReadOnlyList<Deployed> deployed, CancellationToken cancellationToken)
    {
        var ids = deployed.Where(one => one.Version is null).Select(one => one.ReleaseId).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        IReadOnlyList<ReleaseResource> releases = ids.Count == 0 ? [] : await environment.Executions.GetReleasesAsync(ids, cancellationToken).ConfigureAwait(false);
        return releases.ToDictionary(release => release.Id, release => release.Version, StringComparer.OrdinalIgnoreCase);
    }

    private static string? Known(IReadOnlyDictionary<string, string> versions, string releaseId) => versions.TryGetValue(releaseId, out var version) ? version : null;

    private static Failure Hidden(IReadOnlyList<Place> places, string why) =>
        new("DeploymentsHidden", FailureKind.Forbidden, "What is deployed of " + places[0] + (places.Count == 1 ? string.Empty : " and " + (places.Count - 1) + " more") + " cannot be seen: " + why)
        {
            Target = places[0].Project!.Name,
            Remedy = "The permission DeploymentView shows it.",
        };
}
