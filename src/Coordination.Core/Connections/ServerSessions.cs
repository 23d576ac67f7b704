using System;
using System.Collections.Generic;
using Coordination.Core.Octopus.Transport;

namespace Coordination.Core.Connections;

/// <summary>The sessions of a process, found by server and key. A session lives as long as a connection uses it.</summary>
internal sealed class ServerSessions
{
    private readonly object _lock = new();
    private readonly Dictionary<string, ServerSession> _sessions = new(StringComparer.Ordinal);

    /// <summary>The session of this server and key, made if there is none yet. Who takes it gives it back.</summary>
    public ServerSession Take(ServerAddress server, Credential credential, Func<ServerSession> make)
    {
        var key = KeyOf(server, credential);
        lock (_lock)
        {
            if (!_sessions.TryGetValue(key, out var session))
                _sessions.Add(key, session = make());
            session.Users++;
            return session;
        }
    }

    /// <summary>Gives a session back; the last to do so ends it, and with it the memory of the key.</summary>
    public void Return(ServerAddress server, Credential credential, ServerSession session)
    {
        lock (_lock)
        {
            if (--session.Users > 0)
                return;
            _sessions.Remove(KeyOf(server, credential));
        }

        session.Dispose();
    }

    private static string KeyOf(ServerAddress server, Credential credential) => server.ToString() + " " + credential.Fingerprint();
}
