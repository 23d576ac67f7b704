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
    /// <summary>Finds it.</summary>
    /// <param name="environment">Whom to ask.</param>
    /// <param name="place">A project and an environment, with a tenant or none.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<LastSuccess> FindAsync(WaitEnvironment environment, Place place, CancellationToken cancellationToken)
    {
        var draft = new Draft(0, new PlannedDeployment { Name = place.Project!.Name, Project = place.Project.Name }) { Project = place.Project, Environment = place.Environment, Tenant = place.Tenant };
        var dashboard = await Dashboard.ReadAsync(environment.Space, [draft], cancellationToken).ConfigureAwait(false);
        if (dashboard.Hidden is { } hidden)
            throw new CoordinationException(new Failure("DeploymentsHidden", FailureKind.Forbidden, "What is deployed of " + place + " cannot be seen: " + hidden) { Target = place.Project.Name, Remedy = "The permission DeploymentView shows it." });
        var newest = dashboard.Newest(draft.Cell);
        var words = newest is null || TaskStates.Is(newest.State, TaskStates.Success) ? string.Empty : " (the newest deployment there, of " + newest.ReleaseVersion + ", is " + newest.State + ")";
        var deployed = await dashboard.FindSuccessAsync(draft.Cell, cancellationToken).ConfigureAwait(false);
        if (deployed is null or { Version: not null })
            return new LastSuccess(deployed?.Version, words);
        var releases = await environment.Executions.GetReleasesAsync([deployed.ReleaseId], cancellationToken).ConfigureAwait(false);
        return new LastSuccess(releases.Count == 0 ? null : releases[0].Version, words);
    }
}
