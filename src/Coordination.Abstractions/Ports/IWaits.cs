using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination;

/// <summary>
/// Looking at, and waiting for, what others deploy. Expected failures come as <see cref="CoordinationException"/>; how a wait ended stands in
/// its result. Everything that waits shares one watcher and one budget of requests. Cancelling a token ends only our waiting.
/// </summary>
public interface IWaits
{
    /// <summary>Waits for a step of every deployment that is meant and not over; one result for each, as they end, and one when nothing runs.</summary>
    Task<IReadOnlyList<StepWait>> WaitForStepAsync(OctopusConnection connection, StepWaitRequest request, IWaitObserver observer, CancellationToken cancellationToken);

    /// <summary>Waits until every deployment that is meant has ended.</summary>
    Task<IReadOnlyList<DeploymentWait>> WaitForDeploymentsAsync(OctopusConnection connection, DeploymentWaitRequest request, IWaitObserver observer, CancellationToken cancellationToken);

    /// <summary>The steps of every deployment that is meant, as they stand.</summary>
    Task<IReadOnlyList<ProjectStep>> GetStepsAsync(OctopusConnection connection, DeploymentQuery query, CancellationToken cancellationToken);

    /// <summary>The deployments that are meant, newest first.</summary>
    Task<IReadOnlyList<ProjectDeployment>> GetDeploymentsAsync(OctopusConnection connection, DeploymentQuery query, CancellationToken cancellationToken);

    /// <summary>Whether projects are at versions, judged by their last successful deployments; one answer for each question, in their order. Many take a few requests.</summary>
    Task<IReadOnlyList<ReleaseAnswer>> CheckReleasesAsync(OctopusConnection connection, IReadOnlyList<ReleaseQuestion> questions, CancellationToken cancellationToken);
}
