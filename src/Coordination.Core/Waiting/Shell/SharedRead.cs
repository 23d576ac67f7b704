using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Core.Waiting.Shell;

/// <summary>
/// A read that many want at the same time: hundreds of waits may begin at once, and one answer serves them all. Whoever comes while a read is on its way
/// gets the next one where answers may not be older than the question, for this one may not show what was done just before. Each waits on a task of its own, so that all go on where the answer came.
/// </summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="read">Reads it.</param>
/// <param name="life">How old an answer may be; zero for one that was asked for after the question.</param>
/// <param name="time">The clock.</param>
internal sealed class SharedRead<T>(Func<Task<T>> read, TimeSpan life, TimeProvider time)
    where T : class
{
    private readonly object _gate = new();
    private List<TaskCompletionSource<T>> _next = [];
    private List<TaskCompletionSource<T>> _asked = [];
    private T? _value;
    private DateTimeOffset _askedAt;
    private DateTimeOffset _readAt;
    private bool _reading;

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
            (_asked.Count > 0 && time.GetUtcNow() - _askedAt < life ? _asked : _next).Add(mine);
            isFirst = !_reading;
            _reading = true;
        }

        using var stop = cancellationToken.Register(() => mine.TrySetCanceled(cancellationToken));
        if (isFirst)
            _ = ReadAsync();
        return await mine.Task.ConfigureAwait(false);
    }

    private async Task ReadAsync()
    {
        while (Take() is { Count: > 0 } waiting)
        {
            try
            {
                var value = await read().ConfigureAwait(false);
                lock (_gate)
                    (_value, _readAt, _asked) = (value, _askedAt, []);
                waiting.ForEach(one => one.TrySetResult(value));
            }
#pragma warning disable CA1031 // It is not swallowed: all who wait fail with it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                lock (_gate)
                    _asked = [];
                waiting.ForEach(one => one.TrySetException(exception));
            }
        }
    }

    private List<TaskCompletionSource<T>> Take()
    {
        lock (_gate)
        {
            _asked = _next;
            _askedAt = time.GetUtcNow();
            _next = [];
            _reading = _asked.Count > 0;
            return _asked;
        }
    }
}
