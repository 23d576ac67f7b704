using System;
using System.Collections.Generic;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Watching;

/// <summary>Notes what the server showed of tasks, and tells those who watch them: never with the gate held.</summary>
/// <param name="gate">Guards the spaces.</param>
/// <param name="spaces">What is watched.</param>
/// <param name="time">The clock.</param>
internal sealed class TaskNews(object gate, WatchedSpaces spaces, TimeProvider time)
{
    /// <summary>A request for tasks was answered.</summary>
    /// <param name="watched">Through which space.</param>
    /// <param name="batch">The tasks that were asked for.</param>
    /// <param name="answer">Those that were shown.</param>
    /// <param name="asked">When it was sent.</param>
    public void Answered(WatchedSpace watched, IReadOnlyList<WatchedTask> batch, IReadOnlyList<TaskResource> answer, DateTimeOffset asked)
    {
        var shown = new Dictionary<string, TaskResource>(StringComparer.OrdinalIgnoreCase);
        foreach (var task in answer)
            shown[task.Id] = task;
        lock (gate)
            watched.Answered();
        foreach (var task in batch)
        {
            if (shown.TryGetValue(task.TaskId, out var seen))
                Tell(task, seen, asked);
            else
                Tell(task, task.Missed, subscriber => subscriber.Missing(task.TaskId, asked));
        }
    }

    /// <summary>The log of a task was read, which shows the task as well.</summary>
    public void LogShowed(TaskResource shown, DateTimeOffset asked)
    {
        IReadOnlyList<WatchedTask> watched;
        lock (gate)
            watched = spaces.FindTask(shown.Id);
        foreach (var task in watched)
            Tell(task, shown, asked);
    }

    /// <summary>A request for tasks failed.</summary>
    public void Failed(WatchedSpace watched, Failure failure, DateTimeOffset asked)
    {
        DateTimeOffset since;
        IReadOnlyList<ITaskSubscriber> subscribers;
        lock (gate)
        {
            watched.Failed(asked, time.GetUtcNow());
            since = watched.FailingSince!.Value;
            subscribers = watched.Subscribers;
        }

        foreach (var subscriber in subscribers)
            subscriber.Failed(failure, since.ToOffset(time.GetLocalNow().Offset));
    }

    /// <summary>The watcher itself is at fault: nothing is watched any more.</summary>
    public void Broke(Exception exception)
    {
        IReadOnlyList<ITaskSubscriber> subscribers;
        lock (gate)
        {
            subscribers = spaces.Subscribers;
            spaces.Clear();
        }

        foreach (var subscriber in subscribers)
            subscriber.Broken(exception);
    }

    private void Tell(WatchedTask task, TaskResource seen, DateTimeOffset asked) =>
        Tell(task, now => task.Saw(seen, asked, now, spaces.LogsRead.Contains(task.TaskId)), subscriber => subscriber.Seen(seen, asked));

    private void Tell(WatchedTask task, Action<DateTimeOffset> note, Action<ITaskSubscriber> tell)
    {
        List<ITaskSubscriber> subscribers;
        lock (gate)
        {
            note(time.GetUtcNow());
            subscribers = [.. task.Subscribers];
        }

        subscribers.ForEach(tell);
    }
}
