using System;
using Coordination.Simulator.Scripts.Messages;
using Coordination.Simulator.Scripts.Variables;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scripts;

/// <summary>One script of an action on one target: what it says goes into the action's log, its exit code to who started it.</summary>
internal sealed class ScriptExecution(ProcessRun run, ActivityNode leaf, ScriptLog log, Action<int> exited) : IScriptOutput
{
    private IScriptRun? _script;
    private bool _hasEnded;

    public static ScriptExecution Start(ProcessRun run, PlannedStep step, PlannedAction planned, RunTarget target, ActivityNode leaf, StepScript script, ScriptHost host, Action<int> exited)
    {
        var job = new ScriptJob(script, ScriptVariables.Of(run, step, planned, target));
        run.Server.RunningScripts++;
        var execution = new ScriptExecution(run, leaf, new ScriptLog(run, planned, target, leaf, host.Runner), exited);
        execution._script = host.Runner.Start(job, execution);
        return execution;
    }

    /// <summary>Ends it: nothing that it says later is heard.</summary>
    public void Kill()
    {
        if (_hasEnded) return;
        End();
        _script?.Kill();
    }

    public void Line(string line) => Hear(() =>
    {
        foreach (var part in ServiceMessageParser.Parse(line))
        {
            if (part is ServiceMessage message) log.Obey(message);
            else log.Write((string)part);
        }
    });

    public void ErrorLine(string line) => Hear(() => log.Write(LogCategory.Error, line));

    public void Exited(int exitCode) => Hear(() =>
    {
        End();
        if (exitCode != 0) log.Write(LogCategory.Fatal, log.ResultMessage ?? $"The remote script failed with exit code {exitCode}");
        else leaf.Log(run.Server, LogCategory.Verbose, "Exit code: 0");
        exited(exitCode);
    });

    private void End()
    {
        _hasEnded = true;
        run.Server.RunningScripts--;
    }

    private void Hear(Action act) => run.Server.Request(() =>
    {
        if (!_hasEnded) act();
        return _hasEnded;
    });
}
