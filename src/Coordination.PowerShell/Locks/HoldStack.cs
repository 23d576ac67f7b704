using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.PowerShell.Locks;

/// <summary>The holds that a runspace is under: of blocks around what runs now, and those taken without a block.</summary>
internal sealed class HoldStack
{
    private readonly List<IReadOnlyList<string>> _blocks = [];
    private readonly List<IHeldLocks> _renewed = [];
    private readonly List<string> _taken = [];

    /// <summary>Ids of all of them.</summary>
    public IReadOnlyList<string> Ids
    {
        get
        {
            lock (_blocks)
                return [.. _blocks.SelectMany(ids => ids).Concat(_taken).Distinct(StringComparer.Ordinal)];
        }
    }

    /// <summary>Ids of those taken without a block.</summary>
    public IReadOnlyList<string> Taken
    {
        get
        {
            lock (_blocks)
                return [.. _taken];
        }
    }

    /// <summary>A block begins under holds; ends when what is returned is disposed.</summary>
    public IDisposable Enter(IReadOnlyList<StepLock> holds)
    {
        string[] ids = [.. holds.Select(hold => hold.Id)];
        lock (_blocks)
            _blocks.Add(ids);
        return new Block(() =>
        {
            lock (_blocks)
                _blocks.Remove(ids);
        });
    }

    /// <summary>Keeps holds that were taken without a block: those of a task live with it, others are renewed as long as the process lives.</summary>
    public void Keep(IHeldLocks held)
    {
        lock (_blocks)
        {
            _taken.AddRange(held.Locks.Select(hold => hold.Id));
            if (held.Locks.Any(hold => hold.TaskId is null))
            {
                _renewed.Add(held);
                return;
            }
        }

        held.Dispose();
    }

    /// <summary>A hold was given back.</summary>
    public void Forget(string id)
    {
        IHeldLocks? owner;
        lock (_blocks)
        {
            _taken.Remove(id);
            owner = _renewed.Find(held => held.Locks.Any(hold => hold.Id == id));
            _renewed.RemoveAll(held => held.Locks.All(hold => !_taken.Contains(hold.Id)));
        }

        owner?.Forget(id);
    }

    /// <summary>One of these was lost; false where the session had given it back before.</summary>
    public bool Lose(IHeldLocks held, string? name)
    {
        lock (_blocks)
            return _taken.RemoveAll(id => held.Locks.Any(hold => hold.Id == id && hold.Name == name)) > 0;
    }

    /// <summary>All of these are given back; false where the session holds none of them any more.</summary>
    public bool Drop(IHeldLocks held)
    {
        lock (_blocks)
        {
            _renewed.Remove(held);
            return _taken.RemoveAll(id => held.Locks.Any(hold => hold.Id == id)) > 0;
        }
    }

    private sealed class Block(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
