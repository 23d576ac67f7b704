using System;
using System.Collections.Generic;

namespace Coordination.Core.Planning.Graph;

/// <summary>Strongly connected parts of a graph (Tarjan 1972), without recursion: a chain of ten thousand must not overflow the stack.</summary>
internal sealed class StronglyConnected
{
    private readonly int[][] _edges;
    private readonly int[] _number;
    private readonly int[] _low;
    private readonly bool[] _isOpen;
    private readonly int[] _nextEdge;
    private readonly Stack<int> _path = new();
    private readonly Stack<int> _open = new();
    private readonly List<int[]> _parts = [];
    private int _visited;

    private StronglyConnected(int[][] edges)
    {
        _edges = edges;
        _number = new int[edges.Length];
        _low = new int[edges.Length];
        _isOpen = new bool[edges.Length];
        _nextEdge = new int[edges.Length];
    }

    /// <summary>The parts, the members of each in ascending order; one of a single member where it is on no cycle.</summary>
    public static IReadOnlyList<int[]> Parts(int[][] edges)
    {
        var search = new StronglyConnected(edges);
        for (var root = 0; root < edges.Length; root++)
        {
            if (search._number[root] == 0)
                search.SearchFrom(root);
        }

        return search._parts;
    }

    private void SearchFrom(int root)
    {
        Enter(root);
        while (_path.Count > 0)
        {
            var one = _path.Peek();
            if (_nextEdge[one] < _edges[one].Length)
                Follow(one, _edges[one][_nextEdge[one]++]);
            else
                Leave(one);
        }
    }

    private void Enter(int one)
    {
        _number[one] = _low[one] = ++_visited;
        _isOpen[one] = true;
        _open.Push(one);
        _path.Push(one);
    }

    private void Follow(int one, int other)
    {
        if (_number[other] == 0)
            Enter(other);
        else if (_isOpen[other])
            _low[one] = Math.Min(_low[one], _number[other]);
    }

    private void Leave(int one)
    {
        _path.Pop();
        if (_path.Count > 0)
            _low[_path.Peek()] = Math.Min(_low[_path.Peek()], _low[one]);
        if (_low[one] != _number[one])
            return;

        var part = new List<int>();
        int member;
        do
        {
            member = _open.Pop();
            _isOpen[member] = false;
            part.Add(member);
        }
        while (member != one);
        part.Sort();
        _parts.Add([.. part]);
    }
}
