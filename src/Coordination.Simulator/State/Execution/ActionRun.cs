using System;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.Scripts.Variables;

namespace Coordination.Simulator.State;

/// <summary>One action on one machine: a leaf of the activity log, with its duration and its outcome, or its question to people.</summary>
internal sealed class ActionRun(ProcessRun run, PlannedStep step, PlannedAction planned, RunTarget target, ActivityNode leaf, bool MayPause, Action<bool> ended)
{
    private readonly StepBehaviour _behaviour = run.Server.Behaviours.Of(run.Execution.ProcessOwnerId, planned.Action.Name);
    private ActionQuestion? _question;
    private IActionWork? _work;
    private TargetTicket? _ticket;
    private bool _isOrphan;

    public bool IsWaiting => _question is { IsOpen: true };

    /// <summary>Its script runs.</summary>
    public bool IsAtWork => _work is { WaitsForChild: false };

    /// <summary>Nothing of it runs but the deployment of another project.</summary>
    public bool WaitsForChild => _work is { WaitsForChild: true };

    /// <summary>False for an action of a composed step: its question keeps the task's slot.</summary>
    public bool MayPause { get; } = MayPause;

    /// <summary>While it waits, nothing else with the same tag may run.</summary>
    public bool BlocksOthers => IsWaiting && string.Equals(planned.Action.Property(ProcessProperties.BlockConcurrentDeployments), "True", StringComparison.OrdinalIgnoreCase);

    private OctopusServer Server => run.Server;

    private bool DeploysRelease => planned.Action.ActionType is ProcessProperties.DeployReleaseType && ChildRelease.ProjectOf(planned.Action, Server) is not null;

    public void Start()
    {
        _question = new ActionQuestion(run, planned, leaf, _behaviour.Answer, () => run.Answered(this));
        run.ActionBegan(this);
        leaf.Begin(Server);
        if (planned.IsManual) _question.Ask(InterruptionType.ManualIntervention, planned.Action.Property(ProcessProperties.Instructions) ?? "");
        else Work();
    }

    /// <summary>Its task is cancelled. Nothing of it goes on, but for a script that outlives its task: that holds its target until it ends.</summary>
    public void Stop()
    {
        if (Server.Switches.CancelledScriptsLiveOn && IsAtWork && !IsWaiting)
        {
            _isOrphan = true;
            return;
        }

        _question?.Stop();
        _work?.Stop();
        _work = null;
        LeaveTarget();
    }

    /// <summary>Goes on as the answer says; nothing happens where none was given.</summary>
    public void ApplyAnswer()
    {
        if (_question?.TakeAnswer() is not { } answer) return;
        switch (answer)
        {
            case "Retry":
                Work();
                break;
            case "Proceed":
                End(ActivityStatus.Success, hasSucceeded: true);
                break;
            case "Ignore":
            case "Exclude" when target.Machine is null:
                End(ActivityStatus.SuccessWithWarning, hasSucceeded: true);
                break;
            case "Exclude" when target.Machine is { } machine:
                run.Exclude(machine);
                End(ActivityStatus.SuccessWithWarning, hasSucceeded: true);
                break;
            default:
                Complain(LogCategory.Fatal, planned.IsManual ? "The manual intervention was aborted" : $"The step failed on {target.Name}");
                End(ActivityStatus.Failed, hasSucceeded: false);
                break;
        }
    }

    private void Work()
    {
        if (target.Machine is not { } machine || DeploysRelease)
        {
            RunScript();
            return;
        }

        if (!run.Execution.DeployedToMachineIds.Contains(machine.Id)) run.Execution.DeployedToMachineIds.Add(machine.Id);
        _ticket = new TargetTicket(run.Task, leaf, isAlone: !MayRunBesideOthers(), RunScript);
        Server.TargetLocks.Enter(machine, _ticket, Server);
    }

    private bool MayRunBesideOthers() =>
        string.Equals(ProjectVariables.ValueOf(ProcessProperties.BypassesTargetMutex, run, planned, target), "True", StringComparison.OrdinalIgnoreCase);

    private void LeaveTarget()
    {
        if (target.Machine is { } machine && _ticket is { } ticket) Server.TargetLocks.Leave(machine, ticket);
        _ticket = null;
    }

    private void RunScript()
    {
        leaf.Log(Server, LogCategory.Info, $"Running {planned.Action.Name} on {target.Name}");
        foreach (var strange in run.Conditions.StrangeIn(step, planned, target)) Complain(LogCategory.Warning, $"The simulator does not understand '{strange}' in a variable condition: it counts as met.");
        var attempt = Server.Behaviours.CountAttempt(run.Execution, planned.Action.Name, target.Name);
        _work = WorkFor(attempt);
        _work.Start();
    }

    private IActionWork WorkFor(int attempt)
    {
        if (DeploysRelease) return new ChildDeployment(run, step, planned, target, leaf, end => Ended(end == StepEnd.Succeeded ? OutcomeOf(attempt) : StepOutcome.Failure));
        if (planned.Action.ActionType is ProcessProperties.DeployReleaseType) Complain(LogCategory.Warning, "The simulator does not have the project that this step deploys: the step only takes its time.");
        if (_behaviour.Script is { } script && Server.ScriptHost is { } host) return new ScriptWork(run, step, planned, target, leaf, script, host, exitCode => Ended(exitCode == 0 ? OutcomeOf(attempt) : StepOutcome.Failure));
        if (_behaviour.Script is not null) leaf.Log(Server, LogCategory.Info, "The simulator was not allowed to run this step's script (--allow-scripts): the step only takes its time.");
        return new TimedWork(Server, _behaviour.DurationOnce(Server.Random), () => Ended(OutcomeOf(attempt)));
    }

    private void Ended(StepOutcome outcome)
    {
        _work = null;
        LeaveTarget();
        if (!_isOrphan) Worked(outcome);
    }

    private StepOutcome OutcomeOf(int attempt) => _behaviour.OutcomeOf(run.Environment.Name, run.Execution.Snapshot.Label, run.Tenant?.Name, target.Name, attempt);

    private void Worked(StepOutcome outcome)
    {
        switch (outcome)
        {
            case StepOutcome.Warning:
                Complain(LogCategory.Warning, $"{planned.Action.Name} finished with a warning on {target.Name}");
                End(ActivityStatus.SuccessWithWarning, hasSucceeded: true);
                break;
            case StepOutcome.Failure when !run.Execution.UseGuidedFailure:
                Complain(LogCategory.Error, FailureWords);
                Complain(LogCategory.Fatal, $"The step failed on {target.Name}");
                End(ActivityStatus.Failed, hasSucceeded: false);
                break;
            case StepOutcome.Failure or StepOutcome.GuidedFailure:
                Complain(LogCategory.Error, FailureWords);
                _question!.Ask(InterruptionType.GuidedFailure, FailureWords);
                run.PauseIfAllWait();
                break;
            default:
                leaf.Log(Server, LogCategory.Info, $"{planned.Action.Name} succeeded on {target.Name}");
                End(ActivityStatus.Success, hasSucceeded: true);
                break;
        }
    }

    private string FailureWords => $"{planned.Action.Name} failed on {target.Name}";

    private void Complain(LogCategory category, string text)
    {
        leaf.Log(Server, category, text);
        run.Task.HasWarningsOrErrors = true;
    }

    private void End(ActivityStatus status, bool hasSucceeded)
    {
        leaf.Finish(Server, status);
        run.ActionEnded(this);
        ended(hasSucceeded);
        run.PauseIfAllWait();
    }
}
