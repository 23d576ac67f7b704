using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Unit.Tests.Running.Model;

/// <summary>A server reduced to what matters to a run: cells with a queue each, one task running in each cell at a time.</summary>
internal sealed class ModelServer(World world, Habits habits)
{
    private int _ids;

    public List<ModelTask> Tasks { get; } = [];

    public IEnumerable<ModelTask> Of(int node) => Tasks.Where(task => task.Node == node);

    public IEnumerable<ModelTask> In(string cell) => Tasks.Where(task => task.Cell == cell && !task.Deleted);

    /// <summary>What succeeded last in a cell by an instant; null for nothing.</summary>
    public ModelTask? LastSuccess(string cell, DateTimeOffset by) =>
        Tasks.Where(task => task.Cell == cell && task.State == TaskStates.Success && task.Completed <= by).MaxBy(task => task.Completed);

    public ModelTask Commit(string cell, int node, int attempt, ResolvedDeployment what)
    {
        var id = ++_ids;
        var task = new ModelTask { TaskId = "ServerTasks-" + id, DeploymentId = "Deployments-" + id, Cell = cell, Node = node, Attempt = attempt, ReleaseId = what.ReleaseId, Version = what.Version, Created = world.Now };
        Tasks.Add(task);
        if (habits.Supersedes)
        {
            foreach (var older in In(cell).Where(other => other != task && other is { State: TaskStates.Queued, Started: null }).ToList())
                world.After(world.Between(0, habits.SupersedesWithin), () => Supersede(older, task));
        }

        world.After(world.Between(0.2, 0.2 + habits.Queues), () => StartNext(cell));
        if (world.Chance(habits.Cancelled))
            world.After(world.Between(0, 60), () => Cancel(task.TaskId, "The task was canceled by Ann."));
        if (world.Chance(habits.Deleted))
            world.After(world.Between(0, 120), () => task.Deleted = true);
        if (world.Chance(habits.Expires))
            world.After(world.Between(0, 10), () => Expire(task));
        return task;
    }

    public void Cancel(string taskId, string? error)
    {
        var task = Tasks.First(other => other.TaskId == taskId);
        if (task.IsOver)
            return;
        if (task.State == TaskStates.Executing)
        {
            task.State = TaskStates.Cancelling;
            world.After(world.Between(0, 5), () => End(task, TaskStates.Canceled, error));
        }
        else if (task.State == TaskStates.Queued)
        {
            End(task, TaskStates.Canceled, error);
        }
    }

    private void Supersede(ModelTask task, ModelTask newer)
    {
        // What has left the queue itself, cancelled or expired, takes nobody's place.
        if (task is { State: TaskStates.Queued, Started: null } && newer is not { IsOver: true, Started: null })
            End(task, TaskStates.Canceled, world.Chance(0.5) ? "Superseded by a newer deployment." : null);
    }

    private void Expire(ModelTask task)
    {
        if (task is { State: TaskStates.Queued, Started: null })
            End(task, TaskStates.TimedOut, null);
    }

    private void StartNext(string cell)
    {
        var inCell = Tasks.Where(task => task.Cell == cell).ToList();
        if (inCell.Exists(task => task.State is TaskStates.Executing or TaskStates.Cancelling))
            return;
        var next = inCell.Find(task => task is { State: TaskStates.Queued, Paused: false });
        if (next is null)
            return;
        next.State = TaskStates.Executing;
        var resumed = next.Started is not null;
        next.Started ??= world.Now;
        if (!resumed && world.Chance(habits.Pauses))
            world.After(world.Between(1, 20), () => Pause(next));
        else if (!world.Chance(habits.Hangs))
            world.After(world.Between(1, 120), () => Finish(next));
    }

    private void Pause(ModelTask task)
    {
        if (task.State != TaskStates.Executing)
            return;
        task.State = TaskStates.Queued;
        task.Paused = true;
        StartNext(task.Cell);
        if (!world.Chance(habits.NeverAnswered))
            world.After(world.Between(1, 3600), () => Answer(task));
    }

    private void Answer(ModelTask task)
    {
        task.Paused = false;
        StartNext(task.Cell);
    }

    private void Finish(ModelTask task)
    {
        if (task.State == TaskStates.Executing)
            End(task, world.Chance(habits.Fails) ? TaskStates.Failed : TaskStates.Success, null);
    }

    private void End(ModelTask task, string state, string? error)
    {
        if (task.IsOver)
            return;
        task.State = state;
        task.Error = error;
        task.Completed = world.Now;
        world.After(world.Between(0, 1), () => StartNext(task.Cell));
    }
}
