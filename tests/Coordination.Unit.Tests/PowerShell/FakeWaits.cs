using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Unit.Tests.PowerShell;

/// <summary>Waits that remember what they were asked and answer what a test wants.</summary>
internal sealed class FakeWaits : IWaits
{
    public List<StepWaitRequest> StepRequests { get; } = [];

    public List<DeploymentWaitRequest> DeploymentRequests { get; } = [];

    public List<DeploymentQuery> Queries { get; } = [];

    public List<ReleaseQuestion> Questions { get; } = [];

    public Func<IWaitObserver, CancellationToken, Task<IReadOnlyList<StepWait>>>? Steps { get; set; }

    public IReadOnlyList<DeploymentWait> Deployments { get; set; } = [];

    public IReadOnlyList<ReleaseAnswer> Answers { get; set; } = [new(true, "1.0.0", null)];

    public Task<IReadOnlyList<StepWait>> WaitForStepAsync(OctopusConnection connection, StepWaitRequest request, IWaitObserver observer, CancellationToken cancellationToken)
    {
        StepRequests.Add(request);
        return Steps!(observer, cancellationToken);
    }

    public Task<IReadOnlyList<DeploymentWait>> WaitForDeploymentsAsync(OctopusConnection connection, DeploymentWaitRequest request, IWaitObserver observer, CancellationToken cancellationToken)
    {
        DeploymentRequests.Add(request);
        return Task.FromResult(Deployments);
    }

    public Task<IReadOnlyList<ProjectStep>> GetStepsAsync(OctopusConnection connection, DeploymentQuery query, CancellationToken cancellationToken)
    {
        Queries.Add(query);
        return Task.FromResult<IReadOnlyList<ProjectStep>>([]);
    }

    public Task<IReadOnlyList<ProjectDeployment>> GetDeploymentsAsync(OctopusConnection connection, DeploymentQuery query, CancellationToken cancellationToken)
    {
        Queries.Add(query);
        return Task.FromResult<IReadOnlyList<ProjectDeployment>>([]);
    }

    public Task<IReadOnlyList<ReleaseAnswer>> CheckReleasesAsync(OctopusConnection connection, IReadOnlyList<ReleaseQuestion> questions, CancellationToken cancellationToken)
    {
        Questions.AddRange(questions);
        return Task.FromResult(Answers);
    }
}
