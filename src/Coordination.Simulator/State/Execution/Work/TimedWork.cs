using System;

namespace Coordination.Simulator.State;

/// <summary>An action that takes its time and does nothing else.</summary>
internal sealed class TimedWork(OctopusServer server, TimeSpan duration, Action ended) : IActionWork
{
    private IDisposable? _timer;

    public bool WaitsForChild => false;

    public void Start() => _timer = server.Timers.After(duration, ended);

    public void Stop() => _timer?.Dispose();
}
