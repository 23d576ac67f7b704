using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Core.Waiting.Shell;

/// <summary>
/// A read that many want at the same time: hundreds of waits may begin at once, and one answer serves them all. Each waits on a task of its own, so
/// that all go on where the answer came, and none hops to another thread.
/// </summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="read">Reads it.</param>
/// <param name="life">How old an answer may be.</param>
/// <param name="time">The clock.</param>
internal sealed class SharedRead<T>(Func<Task<T>> read, TimeSpan life, TimeProvider time)
    where T : class
{
    private readonly object _gate = new();
    private List<TaskCompletionSource<T>>? _waiting;
    private T? _value;
    private DateTimeOffset _readAt;

    /// <summary>The answer; what the read fails with.</summary>
    public async Task<T> GetAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var mine = new TaskCompletionSource<T>();
        bool isFirst;
        lock (_gate)
        {
            if (_value is not null && time.GetUtcNow() - _readAt < life)
                return _value;
            isFirst = _waiting is null;
            (_waiting ??= []).Add(mine);
        }

        using var stop = cancellationToken.Register(() => mine.TrySetCanceled(cancellationToken));
        if (isFirst)
            _ = ReadAsync();
        return await mine.Task.ConfigureAwait(false);
    }

    private async Task ReadAsync()
    {
        try
        {
            var asked = time.GetUtcNow();
            var value = await read().ConfigureAwait(false);
            foreach (var waiting in Take(value, asked))
                waiting.TrySetResult(value);
        }
#pragma warning disable CA1031 // It is not swallowed: all who wait fail with it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            foreach (var waiting in Take(null, default))
                waiting.TrySetException(exception);
        }
    }

    private List<TaskCompletionSource<T>> Take(T? value, DateTimeOffset readAt)
    {
        lock (_gate)
        {
            var waiting = _waiting!;
            (_waiting, _value, _readAt) = (null, value, readAt);
            return waiting;
        }
    }
}
