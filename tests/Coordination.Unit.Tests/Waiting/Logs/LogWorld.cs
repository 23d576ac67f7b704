using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Forecasts;
using Coordination.Core.Waiting.Logs;

namespace Coordination.Unit.Tests.Waiting.Logs;

/// <summary>Tasks whose awaited steps come at set times, somebody who waits for each with a forecast that may lie, and when each was told.</summary>
internal sealed class LogWorld(TimeProvider time, LogWatcher watcher) : StubTaskReads
{
    private readonly Dictionary<string, Waiter> _waiters = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _start = time.GetUtcNow();

    /// <summary>When each log was asked for, in seconds since the start.</summary>
    public List<(string Task, double At)> Asked { get; } = [];

    /// <summary>How long after its step each wait was told, in seconds; only of those that were.</summary>
    public IReadOnlyList<double> Delays => [.. _waiters.Values.Select(waiter => waiter.Delay).OfType<double>()];

    /// <summary>A step that comes after some seconds, and after how many it is forecast; null for no forecast.</summary>
    public void Add(double comes, double? forecast) => Watch(comes).Expect(forecast is { } seconds ? new StepForecast(_start, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(Math.Max(1, 0.15 * seconds))) : null);

    /// <summary>A step that comes after some seconds, of which nobody has said anything yet.</summary>
    public void AddSilent(double comes) => Watch(comes);

    private ILogWatch Watch(double comes)
    {
        var id = "ServerTasks-" + (_waiters.Count + 1);
        var waiter = new Waiter(this, comes);
        _waiters.Add(id, waiter);
        return waiter.Watch = watcher.Watch(this, new TaskResource { Id = id, State = TaskStates.Executing }, waiter);
    }

    public override Task<TaskDetailsResource> PollDetailsAsync(TaskResource task, CancellationToken cancellationToken)
    {
        Asked.Add((task.Id, Seconds));
        return Task.FromResult(new TaskDetailsResource { Task = task });
    }

    private double Seconds => (time.GetUtcNow() - _start).TotalSeconds;

    private sealed class Waiter(LogWorld world, double comes) : ILogSubscriber
    {
        public ILogWatch? Watch { get; set; }

        public double? Delay { get; private set; }

        public void LogSeen(TaskDetailsResource details)
        {
            if (world.Seconds < comes)
                return;
            Delay ??= world.Seconds - comes;
            Watch!.Dispose();
        }

        public void LogFailed(Failure failure) => throw new InvalidOperationException(failure.Message);

        public void Broken(Exception exception) => throw exception;
    }
}
