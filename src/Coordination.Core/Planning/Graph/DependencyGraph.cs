using System.Collections.Generic;

namespace Coordination.Core.Planning.Graph;

/// <summary>What comes before what, by the numbers of the deployments in their plan. Arrays, so that ten thousand deployments are a matter of milliseconds.</summary>
internal sealed class DependencyGraph
{
    private readonly int[] _place;
    private readonly int[] _seen;
    private readonly Stack<int> _open = new();
    private int _question;

    /// <summary>Makes the graph.</summary>
    /// <param name="before">For each deployment those that must have succeeded before it starts, without repetition and without itself.</param>
    public DependencyGraph(int[][] before)
    {
        Before = before;
        Next = Edges.Turned(before);
        Order = TopologicalOrder.Of(before, Next);
        _seen = new int[before.Length];
        _place = new int[before.Length];
        for (var i = 0; i < Order.Length; i++)
            _place[Order[i]] = i;
    }

    /// <summary>For each deployment, those that must have succeeded before it starts.</summary>
    public int[][] Before { get; }

    /// <summary>For each deployment, those that wait for it.</summary>
    public int[][] Next { get; }

    /// <summary>An order that respects every dependency; the plan's own order among equals. Without what is in a cycle or behind one.</summary>
    public int[] Order { get; }

    /// <summary>Whether the graph has no cycle.</summary>
    public bool IsAcyclic => Order.Length == Before.Length;

    /// <summary>Whether one deployment must have succeeded, directly or by way of others, before another starts. Asked of a graph without cycles, by one thread.</summary>
    public bool Precedes(int one, int other)
    {
        _question++;
        _open.Clear();
        _open.Push(other);
        while (_open.Count > 0)
        {
            foreach (var before in Before[_open.Pop()])
            {
                if (before == one)
                    return true;

                // What stands before it in the order cannot come after it.
                if (_place[before] < _place[one] || _seen[before] == _question)
                    continue;
                _seen[before] = _question;
                _open.Push(before);
            }
        }

        return false;
    }
}
