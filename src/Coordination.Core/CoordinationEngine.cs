using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Claims;
using Coordination.Core.Connections;
using Coordination.Core.Exporting;
using Coordination.Core.Locking;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Transport.Silence;
using Coordination.Core.Planning.Files;
using Coordination.Core.Planning.Resolving;
using Coordination.Core.Processes;
using Coordination.Core.Running;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Deadlocks;

namespace Coordination.Core;

/// <summary>All that the cmdlets ask of the rest of the product. The module makes it by name, one for a process.</summary>
public sealed class CoordinationEngine : ICoordinationEngine
{
    private readonly OpenConnections _connections;
    private readonly EngineSettings _settings;
    private readonly Jitter _jitter;
    private readonly ServerSilence _silence;

    /// <summary>Makes an engine that runs on this machine's clock and network.</summary>
    public CoordinationEngine()
        : this(new EngineSettings())
    {
    }

    /// <summary>Makes an engine for a world of the caller's.</summary>
    internal CoordinationEngine(EngineSettings settings)
    {
        _settings = settings;
        _jitter = new Jitter(new Random(settings.Seed ?? Guid.NewGuid().GetHashCode()));
        _silence = new ServerSilence(settings.Time);
        _connections = new OpenConnections(settings, _jitter, _silence);
        Waits = new Waits(connection => Find(connection).Waiting);
        Locks = new Locks(connection => Find(connection).Locks);
        Processes = new DeploymentProcesses(connection => Find(connection).NewProcesses(NewNonce));
    }

    /// <inheritdoc/>
    public void Prepare() => FirstAnswers.Prepare();

    /// <inheritdoc/>
    public IDisposable ListenForSilence(Action<string> told) => _silence.Listen(told);

    /// <inheritdoc/>
    public IWaits Waits { get; }

    /// <inheritdoc/>
    public Task<OctopusConnection> ConnectAsync(ConnectionRequest request, CancellationToken cancellationToken) =>
        _connections.OpenAsync(request, cancellationToken);

    /// <inheritdoc/>
    public IScenarioExport ScenarioExport => new ScenarioExport(Find, _settings.Time);

    /// <inheritdoc/>
    public void Disconnect(OctopusConnection connection) => _connections.Close(connection);

    /// <inheritdoc/>
    public CoordinationPlan ReadPlan(string path) => PlanFile.Read(path);

    /// <inheritdoc/>
    public async Task<ResolvedPlan> ResolveAsync(OctopusConnection connection, CoordinationPlan plan, CancellationToken cancellationToken) =>
        await Planner.ResolveAsync(Find(connection).Space, plan, _settings.Time, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<CoordinationRun> RunAsync(OctopusConnection connection, ResolvedPlan plan, RunOptions options, IRunObserver observer, CancellationToken cancellationToken)
    {
        PlanSeal.Check(plan);
        var open = Find(connection);
        var random = _settings.Seed is null ? null : _jitter.NewRandom();
        var environment = new RunEnvironment(open.Space, open.Waiting.Executions, open.Session.Watcher, open.Session.Pace, observer, _settings.Time)
        {
            Cycles = options.OwnTask is { } own ? new CycleSearch(open.Waiting, own, observer.Remarked) : null,
        };
        return await Runner.RunAsync(environment, plan, options, random, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetNamesAsync(OctopusConnection connection, NameKind kind, CancellationToken cancellationToken) =>
        await Find(connection).GetNamesAsync(kind, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ILocks Locks { get; }

    /// <inheritdoc/>
    public IDeploymentProcesses Processes { get; }

    /// <summary>The space behind a connection, for what measures and tests below the cmdlets.</summary>
    internal IOctopusSpace SpaceOf(OctopusConnection connection) => Find(connection).Space;

    private string NewNonce() => Nonce.New(_settings.Seed is null ? null : _jitter.NewRandom());

    private OpenConnection Find(OctopusConnection connection) => _connections.Find(connection);
}
