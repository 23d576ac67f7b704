using System;
using System.Collections.Generic;
using System.Threading;

namespace Coordination.PowerShell.Pipeline;

/// <summary>Items on their way to the pipeline thread, in order. Closed once; what comes later is refused, never thrown at the sender.</summary>
internal sealed class PipelineQueue
{
    private readonly Queue<PipelineItem> _items = new();
    private bool _closed;
    private bool _woken;

    /// <summary>Adds an item; false when the queue is closed.</summary>
    public bool TryAdd(PipelineItem item)
    {
        lock (_items)
        {
            if (_closed)
                return false;
            _items.Enqueue(item);
            Monitor.PulseAll(_items);
            return true;
        }
    }

    /// <summary>Lets nothing more in.</summary>
    public void Close()
    {
        lock (_items)
        {
            _closed = true;
            Monitor.PulseAll(_items);
        }
    }

    /// <summary>Ends the current or next wait early, so that its caller looks at the world again.</summary>
    public void Wake()
    {
        lock (_items)
        {
            _woken = true;
            Monitor.PulseAll(_items);
        }
    }

    /// <summary>Waits for the next item. Null with <paramref name="ended"/> true: closed and empty; with false: woken, or the time is over.</summary>
    /// <param name="limit">How long to wait; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</param>
    /// <param name="ended">Whether no item will ever come again.</param>
    public PipelineItem? Take(TimeSpan limit, out bool ended)
    {
        lock (_items)
        {
            if (_items.Count == 0 && !_closed && !_woken)
                Monitor.Wait(_items, limit);
            _woken = false;
            ended = _closed && _items.Count == 0;
            return _items.Count == 0 ? null : _items.Dequeue();
        }
    }
}
