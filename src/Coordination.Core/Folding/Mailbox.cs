using System;
using System.Collections.Generic;

namespace Coordination.Core.Folding;

/// <summary>
/// Makes one line of what many bring. Whoever posts into an idle mailbox handles what lies in it, until it is empty; others only put theirs
/// in and go. So there is one logical thread, no hop to another and no lock held while anything is called.
/// </summary>
internal sealed class Mailbox<T>(Action<T> handle)
{
    private readonly Queue<T> _letters = new();
    private bool _busy;

    public void Post(T letter)
    {
        lock (_letters)
        {
            _letters.Enqueue(letter);
            if (_busy)
                return;
            _busy = true;
        }

        while (TryTake(out letter))
            handle(letter);
    }

    private bool TryTake(out T letter)
    {
        lock (_letters)
        {
            if (_letters.Count == 0)
            {
                _busy = false;
                letter = default!;
                return false;
            }

            letter = _letters.Dequeue();
            return true;
        }
    }
}
