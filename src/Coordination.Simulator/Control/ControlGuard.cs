using System;
using System.Collections.Generic;
using Coordination.Simulator.Api;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Control;

/// <summary>
/// Who may control the server: programs of this machine that hold the scenario's key. A page in a browser may not, wherever it comes from:
/// it would name another host, or an origin of its own.
/// </summary>
internal static class ControlGuard
{
    private static readonly HashSet<string> Loopback = new(["localhost", "127.0.0.1", "[::1]"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Lets through, or stops.</summary>
    /// <exception cref="Refusal">401 without a key; 403 for a foreign host, a foreign origin, or a key that is not the scenario's.</exception>
    public static void Check(SimRequest request, OctopusServer server)
    {
        var host = request.Headers.TryGetValue("Host", out var named) ? named : null;
        if (host is not null && !Loopback.Contains(WithoutPort(host))) throw new Refusal(403, $"The simulator is controlled from this machine alone, not by the name {host}.");
        if (request.Headers.TryGetValue("Origin", out var origin) && !string.Equals(origin, "http://" + host, StringComparison.OrdinalIgnoreCase)) throw new Refusal(403, $"The simulator is not controlled by pages of {origin}.");
        if (Credentials.UserOf(request, QueryParameters.Parse(request.Query), server).Id != OctopusServer.RobotId) throw new Refusal(403, "The simulator is controlled with the scenario's own API key.");
    }

    private static string WithoutPort(string host)
    {
        var colon = host.LastIndexOf(':');
        return colon > host.LastIndexOf(']') ? host.Substring(0, colon) : host;
    }
}
