using System;
using System.Collections.Generic;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Watching;

namespace Coordination.Core.Running;

/// <summary>The tasks that a run watches, and what it hears of them.</summary>
internal sealed class WatchedTasks(RunEnvironment environment, Action<Func<DateTimeOffset, Fact>> post, Action<Exception> broke) : ITaskSubscriber, IDisposable
{
    private readonly Dictionary<string, (int Node, IDisposable? Watch)> _tasks = new(StringComparer.OrdinalIgnoreCase);
    private bool _closed;

    public void Add(WatchTask task, TimeSpan? usual)
    {
        lock (_tasks)
        {
            if (_closed)
                return;
            _tasks.Add(task.TaskId, (task.Node, null));
        }

        var watch = environment.Watcher.Watch(environment.Space, task.TaskId, usual, this);
        lock (_tasks)
        {
            if (_tasks.ContainsKey(task.TaskId))
            {
                _tasks[task.TaskId] = (task.Node, watch);
                return;
            }
        }

        // It was removed while it was being added.
        watch.Dispose();
    }

    public void Remove(string taskId)
    {
        IDisposable? watch = null;
        lock (_tasks)
        {
            if (_tasks.TryGetValue(taskId, out var task))
            {
                watch = task.Watch;
                _tasks.Remove(taskId);
            }
        }

        watch?.Dispose();
    }

    public void Dispose()
    {
        List<string> left;
        lock (_tasks)
        {
            _closed = true;
            left = [.. _tasks.Keys];
        }

        foreach (var taskId in left)
            Remove(taskId);
    }

    public void Seen(TaskResource task, DateTimeOffset asked)
    {
        if (NodeOf(task.Id) is { } node)
            post(at => new TaskSeen(at, node, task, asked));
    }

    public void Missing(string taskId, DateTimeOffset asked)
    {
        if (NodeOf(taskId) is { } node)
            post(at => new TaskMissing(at, node, taskId));
    }

    public void Failed(Failure failure, DateTimeOffset since) => post(at => new WatchFailed(at, failure, since));

    public void Broken(Exception exception) => broke(exception);

    private int? NodeOf(string taskId)
    {
        lock (_tasks)
            return _tasks.TryGetValue(taskId, out var task) ? task.Node : null;
    }
}
