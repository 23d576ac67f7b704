using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Unit.Tests.PowerShell;

/// <summary>An engine that remembers what it was asked and answers what a test wants.</summary>
internal sealed class FakeEngine : ICoordinationEngine
{
    public List<ConnectionRequest> Requests { get; } = [];

    public List<RunOptions> Runs { get; } = [];

    public CoordinationPlan? Resolved { get; private set; }

    public Func<ResolvedPlan, RunOptions, IRunObserver, CancellationToken, Task<CoordinationRun>>? Running { get; set; }

    public Func<CoordinationPlan, ResolvedPlan>? Resolving { get; set; }

    public Func<NameKind, CancellationToken, Task<IReadOnlyList<string>>>? Names { get; set; }

    public ILocks Locks { get; set; } = null!;
    public IDeploymentProcesses Processes { get; set; } = null!;

    public void Prepare()
    {
    }

    public IDisposable ListenForSilence(Action<string> told) => new CancellationTokenSource();

    public IScenarioExport ScenarioExport { get; set; } = new FakeScenarioExport();

    public IWaits Waits { get; set; } = new FakeWaits();

    public Task<OctopusConnection> ConnectAsync(ConnectionRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return Task.FromResult(Connections.Session.Connection(request.Server));
    }

    public void Disconnect(OctopusConnection connection)
    {
    }

    public CoordinationPlan ReadPlan(string path) => throw new NotSupportedException();

    public Task<ResolvedPlan> ResolveAsync(OctopusConnection connection, CoordinationPlan plan, CancellationToken cancellationToken)
    {
        Resolved = plan;
        return Task.FromResult(Resolving is { } resolving ? resolving(plan) : Samples.Resolved(plan.Deployments.Select(deployment => deployment.Name).ToArray()));
    }

    public Task<CoordinationRun> RunAsync(OctopusConnection connection, ResolvedPlan plan, RunOptions options, IRunObserver observer, CancellationToken cancellationToken)
    {
        Runs.Add(options);
        return Running!(plan, options, observer, cancellationToken);
    }

    public Task<IReadOnlyList<string>> GetNamesAsync(OctopusConnection connection, NameKind kind, CancellationToken cancellationToken) =>
        Names!(kind, cancellationToken);
}
