using System;
using Coordination.Simulator.Scripts;

namespace Coordination.Simulator.State;

/// <summary>An action whose script is run as a real process.</summary>
internal sealed class ScriptWork(ProcessRun run, PlannedStep step, PlannedAction planned, RunTarget target, ActivityNode leaf, StepScript script, ScriptHost host, Action<int> exited) : IActionWork
{
    private ScriptExecution? _script;

    public bool WaitsForChild => false;

    public void Start() => _script = ScriptExecution.Start(run, step, planned, target, leaf, script, host, exited);

    public void Stop() => _script?.Kill();
}
