using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting;

/// <summary>Looking at, and waiting for, what others deploy, on the connections of an engine.</summary>
internal sealed class Waits(Func<OctopusConnection, WaitEnvironment> open) : IWaits
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<StepWait>> WaitForStepAsync(OctopusConnection connection, StepWaitRequest request, IWaitObserver observer, CancellationToken cancellationToken) =>
        await new StepWaiter(open(connection), request, observer).WaitAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DeploymentWait>> WaitForDeploymentsAsync(OctopusConnection connection, DeploymentWaitRequest request, IWaitObserver observer, CancellationToken cancellationToken) =>
        await new DeploymentWaiter(open(connection), request, observer).WaitAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProjectStep>> GetStepsAsync(OctopusConnection connection, DeploymentQuery query, CancellationToken cancellationToken) =>
        await StepReader.ReadAsync(open(connection), query, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProjectDeployment>> GetDeploymentsAsync(OctopusConnection connection, DeploymentQuery query, CancellationToken cancellationToken) =>
        await new DeploymentReader(open(connection), query).ReadAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReleaseAnswer>> CheckReleasesAsync(OctopusConnection connection, IReadOnlyList<ReleaseQuestion> questions, CancellationToken cancellationToken) =>
        await ReleaseCheck.AnswerAsync(open(connection), questions, cancellationToken).ConfigureAwait(false);
}
