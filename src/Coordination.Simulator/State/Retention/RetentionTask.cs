using System;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>The server's own task that applies the retention policies: it takes a slot as any other does, belongs to no space and deploys nothing.</summary>
internal sealed class RetentionTask(OctopusServer server, RetentionSchedule schedule, ServerTask task) : ITaskWork
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(1);

    private IDisposable? _timer;

    public static void Queue(OctopusServer server, RetentionSchedule schedule)
    {
        var task = server.Tasks.Add(new ServerTask { Name = "Retention", Description = "Apply retention policies", Arguments = new JObject(), QueueTime = server.Now, LastUpdatedTime = server.Now, ConcurrencyTag = "Retention" });
        task.Log = new ActivityNode($"{task.Id}_{server.Random.Code(10)}", task.Description) { ShowAtSummaryLevel = true };
        task.Work = new RetentionTask(server, schedule, task);
        server.Queue.Enqueue(task);
    }

    public void Start()
    {
        task.Log.Begin(server);
        _timer = server.Timers.After(Duration, End);
    }

    public void Resume()
    {
        // It never pauses.
    }

    public void Kill() => _timer?.Dispose();

    public void Close() => task.Log.CloseRunning(server);

    private void End()
    {
        var deleted = schedule.Apply();
        task.Log.Log(server, LogCategory.Info, deleted == 1 ? "Deleted 1 release" : $"Deleted {deleted} releases");
        task.Log.Finish(server, ActivityStatus.Success);
        server.Queue.Complete(task, TaskState.Success, "");
    }
}
