using System;
using System.Collections.Generic;
using Coordination.Simulator.Scripts;

namespace Coordination.Simulator.State;

/// <summary>
/// A process that executes, for a deployment or a run of a runbook: it acquires packages, then runs group after group of steps. A
/// failure does not end it at once: steps with condition Failure or Always still run.
/// </summary>
internal sealed class ProcessRun : ITaskWork
{
    private readonly Queue<IReadOnlyList<PlannedStep>> _groups;
    private readonly StepNodes _nodes;
    private readonly ActiveActions _active;
    private readonly HashSet<string> _excludedMachineIds = new(StringComparer.OrdinalIgnoreCase);
    private IDisposable? _acquisition;
    private int _running;
    private int _ended;

    public ProcessRun(OctopusServer server, Execution execution, ProcessPlan plan)
    {
        Server = server;
        Execution = execution;
        Plan = plan;
        Project = server.Projects.Get(execution.ProjectId);
        Environment = server.Environments.Get(execution.EnvironmentId);
        Tenant = server.Tenants.Find(execution.TenantId);
        _groups = new Queue<IReadOnlyList<PlannedStep>>(plan.Groups);
        _nodes = new StepNodes(server, execution, plan);
        _active = new ActiveActions(server, execution.Task);
        Conditions = new StepConditions(this);
        Statuses = new StepStatuses(plan.Steps);
    }

    public OctopusServer Server { get; }

    public Execution Execution { get; }

    public ProcessPlan Plan { get; }

    public Project Project { get; }

    public DeploymentEnvironment Environment { get; }

    public Tenant? Tenant { get; }

    public ServerTask Task => Execution.Task;

    public StepConditions Conditions { get; }

    public StepStatuses Statuses { get; }

    /// <summary>What its scripts left for later steps.</summary>
    public OutputVariables Outputs { get; } = new();

    public void Start()
    {
        Task.Log.Begin(Server);
        Record(Execution.Events.Started, "started");
        _nodes.TaskStarted();
        if (Plan.PackageCount == 0)
        {
            NextGroup();
            return;
        }

        var acquisition = _nodes.AddAcquisition();
        acquisition.Begin(Server);
        acquisition.Log(Server, LogCategory.Info, $"Acquiring {Plan.PackageCount} package(s)");
        _acquisition = Server.Timers.After(Server.Scenario.PackageAcquisition, () =>
        {
            acquisition.Log(Server, LogCategory.Info, "All packages have been acquired");
            acquisition.Finish(Server, ActivityStatus.Success);
            NextGroup();
        });
    }

    public void Resume()
    {
        Record(Execution.Events.Resumed, "resumed");
        _active.Resume();
    }

    public void Kill()
    {
        _acquisition?.Dispose();
        _active.Stop();
        foreach (var pending in Task.PendingInterruptions) pending.IsPending = false;
        Task.PendingInterruptions.Clear();
    }

    public void Close() => Task.Log.CloseRunning(Server);

    public bool IsExcluded(Machine machine) => _excludedMachineIds.Contains(machine.Id);

    public void Exclude(Machine machine) => _excludedMachineIds.Add(machine.Id);

    public void ActionBegan(ActionRun action) => _active.Add(action);

    public void ActionEnded(ActionRun action) => _active.Remove(action);

    /// <summary>An action waits for a child deployment, or does so no more.</summary>
    public void WaitsChanged() => _active.WaitsChanged();

    /// <summary>Somebody answered: a paused task queues again once nothing is left to answer.</summary>
    public void Answered(ActionRun action)
    {
        if (!_active.IsPaused) action.ApplyAnswer();
        else if (!Task.HasPendingInterruptions) Server.Queue.Enqueue(Task);
    }

    /// <summary>When all that is left waits for people, the task gives its slot back.</summary>
    public void PauseIfAllWait() => _active.PauseIfAllWait();

    private void NextGroup()
    {
        if (_groups.Count == 0)
        {
            End();
            return;
        }

        var runs = new List<StepRun>();
        foreach (var step in _groups.Dequeue())
        {
            IReadOnlyList<RunTarget> targets = [];
            if ((step.SkipReason ?? Conditions.WhyUnmet(step)) is { } reason)
            {
                _nodes.Skip(step, reason);
                Statuses.Set(step, StepStatuses.Skipped);
                _ended++;
            }
            else if ((targets = RunTargets.Of(this, step)).Count == 0)
            {
                Task.HasWarningsOrErrors = true;
                _nodes.Skip(step, $"no machines were found in the role{(step.Roles.Count == 1 ? "" : "s")} {string.Join(", ", step.Roles)}", LogCategory.Warning);
                Statuses.Set(step, StepStatuses.Succeeded);
                _ended++;
            }
            else
            {
                runs.Add(new StepRun(this, step, targets, _nodes.Reach(step), StepEnded));
                Statuses.Set(step, StepStatuses.Running);
            }
        }

        _running = runs.Count;
        foreach (var run in runs) run.Start();
        if (runs.Count == 0) NextGroup();
        else PauseIfAllWait();
    }

    private void StepEnded(StepRun step)
    {
        Statuses.Set(step.Planned, step.HasFailed ? StepStatuses.Failed : StepStatuses.Succeeded);
        Task.Log.ProgressPercentage = ++_ended * 100 / Plan.Steps.Count;
        if (--_running == 0) NextGroup();
    }

    private void End()
    {
        var hasFailed = Execution.FailureEncountered;
        Task.Log.Finish(Server, hasFailed ? ActivityStatus.Failed : Task.HasWarningsOrErrors ? ActivityStatus.SuccessWithWarning : ActivityStatus.Success);
        Server.Queue.Complete(Task, hasFailed ? TaskState.Failed : TaskState.Success, hasFailed ? Execution.FailureWords : "");
        Record(hasFailed ? Execution.Events.Failed : Execution.Events.Succeeded, hasFailed ? "failed" : "succeeded");
        Server.Retention.Changed();
        if (!hasFailed && Execution is Deployment deployment) Server.Followers.DeploymentSucceeded(deployment);
    }

    private void Record(string category, string what) =>
        Server.Audit.Record(category, Execution.SpaceId, $"{Task.Description} {what}", by: null, Execution, Execution.Snapshot, Project, Environment, Task);
}
