using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>The scripts of one target.</summary>
internal sealed class TargetLock
{
    private readonly List<TargetTicket> _running = [];
    private readonly List<TargetTicket> _waiting = [];

    public void Enter(TargetTicket ticket, OctopusServer server)
    {
        if (_waiting.Count == 0 && MayRun(ticket))
        {
            _running.Add(ticket);
            ticket.Run();
            return;
        }

        var ahead = _running.Count > 0 ? _running[0] : _waiting[0];
        ticket.Leaf.Log(server, LogCategory.Wait, $"Waiting for the script in task {ahead.Task.Id} to finish as this script requires that no other Octopus scripts are executing on this target at the same time.");
        _waiting.Add(ticket);
    }

    public void Leave(TargetTicket ticket)
    {
        if (!_running.Remove(ticket) && !_waiting.Remove(ticket)) return;
        while (_waiting.Count > 0 && MayRun(_waiting[0]))
        {
            var next = _waiting[0];
            _waiting.RemoveAt(0);
            _running.Add(next);
            next.Run();
        }
    }

    private bool MayRun(TargetTicket ticket) => ticket.IsAlone ? _running.Count == 0 : !_running.Exists(other => other.IsAlone);
}
