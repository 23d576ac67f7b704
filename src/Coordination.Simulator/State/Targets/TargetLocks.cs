using System;
using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>
/// The mutex that a Tentacle has for its target: a script runs there alone, unless it may run beside others; first come, first served.
/// (Source: the documentation on running several processes on a target, and Tentacle's own: a lock of many readers or one writer.)
/// </summary>
internal sealed class TargetLocks
{
    private readonly Dictionary<string, TargetLock> _locks = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The script runs on the target now, or when those before it have ended.</summary>
    /// <param name="machine">The target.</param>
    /// <param name="ticket">The script.</param>
    /// <param name="server">For the log.</param>
    public void Enter(Machine machine, TargetTicket ticket, OctopusServer server)
    {
        if (!_locks.TryGetValue(machine.Id, out var held)) _locks.Add(machine.Id, held = new TargetLock());
        held.Enter(ticket, server);
    }

    /// <summary>The script has ended, or does not wait any more; nothing happens where it does neither.</summary>
    public void Leave(Machine machine, TargetTicket ticket)
    {
        if (_locks.TryGetValue(machine.Id, out var held)) held.Leave(ticket);
    }
}
