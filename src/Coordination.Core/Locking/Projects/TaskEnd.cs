using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Watching;

namespace Coordination.Core.Locking;

/// <summary>Waits for the end of one task, through the watcher that all share. A task that is not shown is not taken for ended.</summary>
internal sealed class TaskEnd : ITaskSubscriber
{
    private readonly TaskCompletionSource<bool> _ended = new();

    private TaskEnd()
    {
    }

    /// <summary>Ends when the server shows the task ended.</summary>
    public static async Task WaitAsync(LockEnvironment environment, string taskId, CancellationToken cancellationToken)
    {
        var end = new TaskEnd();
        using var watch = environment.Watcher.Watch(environment.Space, taskId, usual: null, end);
        using var stop = cancellationToken.Register(() => end._ended.TrySetCanceled(cancellationToken));
        await end._ended.Task.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Seen(TaskResource task, DateTimeOffset asked)
    {
        if (TaskStates.IsOver(task.State))
            _ended.TrySetResult(true);
    }

    /// <inheritdoc/>
    public void Missing(string taskId, DateTimeOffset asked)
    {
    }

    /// <inheritdoc/>
    public void Failed(Failure failure, DateTimeOffset since)
    {
    }

    /// <inheritdoc/>
    public void Broken(Exception exception) => _ended.TrySetException(exception);
}
