using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>The actions of a process that run or wait, and what that means for the task's slot.</summary>
internal sealed class ActiveActions(OctopusServer server, ServerTask task)
{
    private readonly List<ActionRun> _all = [];

    /// <summary>All that is left waits for people, so the task holds no slot.</summary>
    public bool IsPaused { get; private set; }

    public void Add(ActionRun action)
    {
        _all.Add(action);
        WaitsChanged();
    }

    public void Remove(ActionRun action)
    {
        _all.Remove(action);
        WaitsChanged();
    }

    /// <summary>The task executes again: what was answered takes effect.</summary>
    public void Resume()
    {
        IsPaused = false;
        foreach (var action in _all.ToArray()) action.ApplyAnswer();
    }

    /// <summary>When all that is left waits for people, the task gives its slot back.</summary>
    public void PauseIfAllWait()
    {
        if (IsPaused || task.State != TaskState.Executing || _all.Count == 0 || !_all.All(action => action.IsWaiting && action.MayPause)) return;
        IsPaused = true;
        server.Queue.Pause(task, keepTag: _all.Any(action => action.BlocksOthers));
    }

    /// <summary>An action waits for a child deployment, or does so no more: a task that does nothing else leaves its slot to others.</summary>
    public void WaitsChanged()
    {
        var waits = _all.Count > 0 && _all.All(action => action.WaitsForChild);
        if (task.WaitsForChildren == waits) return;
        task.WaitsForChildren = waits;
        if (waits) server.Queue.LookAgain();
    }

    public void Stop()
    {
        // What waits for a target first: it must not start when what runs there is stopped.
        foreach (var action in _all.OrderBy(action => action.IsAtWork)) action.Stop();
        _all.Clear();
    }
}
