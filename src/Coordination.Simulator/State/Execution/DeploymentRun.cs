using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Scripts;

namespace Coordination.Simulator.State;

/// <summary>
/// A deployment that executes: acquires packages, then runs group after group of steps. A failure does not end it at once: steps
/// with condition Failure or Always still run.
/// </summary>
internal sealed class DeploymentRun : ITaskWork
{
    /// <summary>The message of a failed deployment's task.</summary>
    public const string FailureWords = "The deployment failed because one or more steps failed. Please see the deployment log for details.";

    private readonly Queue<IReadOnlyList<PlannedStep>> _groups;
    private readonly StepNodes _nodes;
    private readonly List<ActionRun> _active = [];
    private readonly HashSet<string> _excludedMachineIds = new(StringComparer.OrdinalIgnoreCase);
    private IDisposable? _acquisition;
    private int _running;
    private int _ended;

    public DeploymentRun(OctopusServer server, Deployment deployment, DeploymentPlan plan)
    {
        Server = server;
        Deployment = deployment;
        Plan = plan;
        Project = server.Projects.Get(deployment.ProjectId);
        Environment = server.Environments.Get(deployment.EnvironmentId);
        Tenant = server.Tenants.Find(deployment.TenantId);
        _groups = new Queue<IReadOnlyList<PlannedStep>>(plan.Groups);
        _nodes = new StepNodes(server, deployment, plan);
    }

    public OctopusServer Server { get; }

    public Deployment Deployment { get; }

    public DeploymentPlan Plan { get; }

    public Project Project { get; }

    public DeploymentEnvironment Environment { get; }

    public Tenant? Tenant { get; }

    public ServerTask Task => Deployment.Task;

    /// <summary>What its scripts left for later steps.</summary>
    public OutputVariables Outputs { get; } = new();

    /// <summary>It waits for people and holds no slot.</summary>
    public bool IsPaused { get; private set; }

    public void Start()
    {
        Task.Log.Begin(Server);
        Server.Audit.Record(EventCategories.DeploymentStarted, Deployment.SpaceId, $"{Task.Description} started", by: null, Deployment, Deployment.Release, Project, Environment, Task);
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
        IsPaused = false;
        Server.Audit.Record(EventCategories.DeploymentResumed, Deployment.SpaceId, $"{Task.Description} resumed", by: null, Deployment, Deployment.Release, Project, Environment, Task);
        foreach (var action in _active.ToArray()) action.ApplyAnswer();
    }

    public void Kill()
    {
        _acquisition?.Dispose();

        // What waits for a target first: it must not start when what runs there is stopped.
        foreach (var action in _active.OrderBy(action => action.IsAtWork)) action.Stop();
        _active.Clear();
        foreach (var pending in Task.PendingInterruptions) pending.IsPending = false;
        Task.PendingInterruptions.Clear();
    }

    public void Close() => Task.Log.CloseRunning(Server);

    public bool IsExcluded(Machine machine) => _excludedMachineIds.Contains(machine.Id);

    public void Exclude(Machine machine) => _excludedMachineIds.Add(machine.Id);

    public void ActionBegan(ActionRun action) => _active.Add(action);

    public void ActionEnded(ActionRun action) => _active.Remove(action);

    /// <summary>Somebody answered: a paused task queues again once nothing is left to answer.</summary>
    public void Answered(ActionRun action)
    {
        if (!IsPaused) action.ApplyAnswer();
        else if (!Task.HasPendingInterruptions) Server.Queue.Enqueue(Task);
    }

    /// <summary>When all that is left waits for people, the task gives its slot back.</summary>
    public void PauseIfAllWait()
    {
        if (IsPaused || Task.State != TaskState.Executing || _active.Count == 0 || !_active.All(action => action.IsWaiting && action.MayPause)) return;
        IsPaused = true;
        Server.Queue.Pause(Task, keepTag: _active.Any(action => action.BlocksOthers));
    }

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
            if ((step.SkipReason ?? ConditionUnmet(step)) is { } reason)
            {
                _nodes.Skip(step, reason);
                _ended++;
            }
            else if ((targets = RunTargets.Of(this, step)).Count == 0)
            {
                Task.HasWarningsOrErrors = true;
                _nodes.Skip(step, $"no machines were found in the role{(step.Roles.Count == 1 ? "" : "s")} {string.Join(", ", step.Roles)}", LogCategory.Warning);
                _ended++;
            }
            else
            {
                runs.Add(new StepRun(this, step, targets, _nodes.Reach(step), StepEnded));
            }
        }

        _running = runs.Count;
        foreach (var run in runs) run.Start();
        if (runs.Count == 0) NextGroup();
        else PauseIfAllWait();
    }

    private string? ConditionUnmet(PlannedStep step) => step.Step.Condition switch
    {
        "Failure" => Deployment.FailureEncountered ? null : "no previous step failed",
        "Always" => null,
        _ => Deployment.FailureEncountered ? "a previous step failed" : null,
    };

    private void StepEnded(StepRun step)
    {
        if (step.HasFailed) Deployment.FailureEncountered = true;
        Task.Log.ProgressPercentage = ++_ended * 100 / Plan.Steps.Count;
        if (--_running == 0) NextGroup();
    }

    private void End()
    {
        var hasFailed = Deployment.FailureEncountered;
        Task.Log.Finish(Server, hasFailed ? ActivityStatus.Failed : Task.HasWarningsOrErrors ? ActivityStatus.SuccessWithWarning : ActivityStatus.Success);
        Server.Queue.Complete(Task, hasFailed ? TaskState.Failed : TaskState.Success, hasFailed ? FailureWords : "");
        Server.Audit.Record(
            hasFailed ? EventCategories.DeploymentFailed : EventCategories.DeploymentSucceeded,
            Deployment.SpaceId, $"{Task.Description} {(hasFailed ? "failed" : "succeeded")}", by: null, Deployment, Deployment.Release, Project, Environment, Task);
        if (!hasFailed) Server.Followers.DeploymentSucceeded(Deployment);
    }
}
