using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Failures;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Transport.Silence;

namespace Coordination.Core.Connections;

/// <summary>The connections that an engine has made.</summary>
internal sealed class OpenConnections(EngineSettings settings, Jitter jitter, ServerSilence silence)
{
    private static readonly string[] _faultsOfWhatWasFound =
        [FailureIds.ServerUnreachable, FailureIds.NotAnOctopusServer, FailureIds.ApiKeyRejected, FailureIds.SpaceNotFound];

    private readonly ConditionalWeakTable<OctopusConnection, OpenConnection> _connections = new();
    private readonly ServerSessions _sessions = new();

    /// <summary>Opens a connection, and knows what stands behind it for as long as somebody holds it.</summary>
    /// <exception cref="CoordinationException">The request is faulty, or the server cannot be reached or refuses.</exception>
    public async Task<OctopusConnection> OpenAsync(ConnectionRequest request, CancellationToken cancellationToken)
    {
        var input = ConnectionInput.Check(request);
        var session = _sessions.Take(input.Server, input.Credential, () => new ServerSession(settings.NewHandler(), input.Credential, settings.Time, input.RequestsPerMinute, silence));
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

    /// <summary>What stands behind a connection.</summary>
    /// <exception cref="CoordinationException">It was not made here.</exception>
    public OpenConnection Find(OctopusConnection connection) => _connections.TryGetValue(connection, out var open)
        ? open
        : throw new CoordinationException(new Failure(FailureIds.NotConnected, FailureKind.Invalid, $"The connection to {connection.Server} was not made in this session; a copy of one holds no key.")
        {
            Target = connection.Server,
            Remedy = "Connect with Connect-OctopusServer.",
        });

    /// <summary>Closes a connection for good; one that was not made here has nothing to be closed.</summary>
    public void Close(OctopusConnection connection)
    {
        if (_connections.TryGetValue(connection, out var open))
            open.Close();
    }

    private static Failure WithSource(Failure failure, string source) => _faultsOfWhatWasFound.Contains(failure.Id, StringComparer.Ordinal)
        ? failure with { Message = failure.Message + " Address and key come from " + source + "." }
        : failure;

    private async Task<OctopusConnection> OpenAsync(ConnectionInput input, ServerSession session, string source, CancellationToken cancellationToken)
    {
        var gate = new ConnectionGate();
        var connecting = session.NewClient(input.Server, settings.ConnectingRetry, settings.Time, jitter, gate);
        var server = await OctopusServer.OpenAsync(connecting, cancellationToken).ConfigureAwait(false);
        var user = await server.GetUserAsync(cancellationToken).ConfigureAwait(false);
        var found = await server.FindSpaceAsync(user, input.Space, cancellationToken).ConfigureAwait(false);
        var client = session.NewClient(input.Server, settings.Retry, settings.Time, jitter, gate);
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
        _connections.Add(connection, new OpenConnection(session, server, space, user, gate, Close, settings.Time, () => settings.Seed is null ? null : jitter.NewRandom()));
        return connection;
    }
}
