using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Claims;
using Coordination.Core.Connections;
using Coordination.Core.Exporting;
using Coordination.Core.Locking;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Failures;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Planning.Files;
using Coordination.Core.Planning.Resolving;
using Coordination.Core.Processes;
using Coordination.Core.Running;
using Coordination.Core.Waiting;

namespace Coordination.Core;

/// <summary>All that the cmdlets ask of the rest of the product. The module makes it by name, one for a process.</summary>
public sealed class CoordinationEngine : ICoordinationEngine
{
    private static readonly string[] _faultsOfWhatWasFound =
        [FailureIds.ServerUnreachable, FailureIds.NotAnOctopusServer, FailureIds.ApiKeyRejected, FailureIds.SpaceNotFound];

    private readonly ConditionalWeakTable<OctopusConnection, OpenConnection> _connections = new();
    private readonly ServerSessions _sessions = new();
    private readonly EngineSettings _settings;
    private readonly Jitter _jitter;

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
        Waits = new Waits(connection => Find(connection).Waiting);
        Locks = new Locks(connection => Find(connection).Locks);
        Processes = new DeploymentProcesses(connection => Find(connection).NewProcesses(NewNonce));
    }

    /// <inheritdoc/>
    public void Prepare() => FirstAnswers.Prepare();

    /// <inheritdoc/>
    public IWaits Waits { get; }

    /// <inheritdoc/>
    public async Task<OctopusConnection> ConnectAsync(ConnectionRequest request, CancellationToken cancellationToken)
    {
        var input = ConnectionInput.Check(request);
        var session = _sessions.Take(input.Server, input.Credential, () => new ServerSession(_settings.NewHandler(), input.Credential, _settings.Time, input.RequestsPerMinute));
        try
        {
            return await OpenAsync(input, session, request.Source, cancellationToken).ConfigureAwait(false);
        }
        catch (CoordinationException refused)
        {
            _sessions.Return(input.Server, input.Credential, session);
            throw new CoordinationException([.. refused.Failures.Select(failure => WithSource(failure, request.Source))], refused.InnerException);
        }
        catch
        {
            _sessions.Return(input.Server, input.Credential, session);
            throw;
        }
    }

    /// <inheritdoc/>
    public IScenarioExport ScenarioExport => new ScenarioExport(Find, _settings.Time);

    /// <inheritdoc/>
    public void Disconnect(OctopusConnection connection)
    {
        if (_connections.TryGetValue(connection, out var open))
            open.Close();
    }

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
        return await Runner.RunAsync(open.Space, open.Session.Watcher, plan, options, observer, _settings.Time, random, cancellationToken).ConfigureAwait(false);
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

    private static Failure WithSource(Failure failure, string source) => _faultsOfWhatWasFound.Contains(failure.Id, StringComparer.Ordinal)
        ? failure with { Message = failure.Message + " Address and key come from " + source + "." }
        : failure;

    private async Task<OctopusConnection> OpenAsync(ConnectionInput input, ServerSession session, string source, CancellationToken cancellationToken)
    {
        var gate = new ConnectionGate();
        var connecting = session.NewClient(input.Server, _settings.ConnectingRetry, _settings.Time, _jitter, gate);
        var server = await OctopusServer.OpenAsync(connecting, cancellationToken).ConfigureAwait(false);
        var user = await server.GetUserAsync(cancellationToken).ConfigureAwait(false);
        var found = await server.FindSpaceAsync(user, input.Space, cancellationToken).ConfigureAwait(false);
        var client = session.NewClient(input.Server, _settings.Retry, _settings.Time, _jitter, gate);
        var space = await server.OpenSpaceAsync(client, found, cancellationToken).ConfigureAwait(false);
        var connection = new OctopusConnection
        {
            Server = input.Server.ToString(),
            SpaceId = space.SpaceId,
            Space = space.Name,
            User = user.Username.Length > 0 ? user.Username : user.DisplayName ?? user.Id,
            ServerVersion = server.Root.Version,
            RequestsPerMinute = session.RequestsPerMinute,
            Source = source,
        };
        void Close() => _sessions.Return(input.Server, input.Credential, session);
        _connections.Add(connection, new OpenConnection(session, server, space, user, gate, Close, _settings.Time, () => _settings.Seed is null ? null : _jitter.NewRandom()));
        return connection;
    }

    private string NewNonce() => Nonce.New(_settings.Seed is null ? null : _jitter.NewRandom());

    private OpenConnection Find(OctopusConnection connection) => _connections.TryGetValue(connection, out var open)
        ? open
        : throw new CoordinationException(new Failure(FailureIds.NotConnected, FailureKind.Invalid, $"The connection to {connection.Server} was not made in this session; a copy of one holds no key.")
        {
            Target = connection.Server,
            Remedy = "Connect with Connect-OctopusServer.",
        });
}
