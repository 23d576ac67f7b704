using System;
using System.Collections.Generic;
using Coordination.Core.Waiting.Deciding;

namespace Coordination.Core.Running;

/// <summary>Which deployment is to be looked at next for a cycle, and what the looks have shown. Outside of an Octopus step nothing can wait for us.</summary>
internal sealed class CycleTurns(bool isInStep)
{
    private readonly SortedSet<(DateTimeOffset At, int Node)> _turns = [];
    private readonly Dictionary<int, (DateTimeOffset At, int Searches, int Cycles, string? Cycle)> _nodes = [];
    private int? _suspect;
    private bool _searching;

    /// <summary>When the next look is due; null for not at all.</summary>
    public DateTimeOffset? Due => _searching || _turns.Count == 0 ? null : _suspect is { } suspect ? _nodes[suspect].At : _turns.Min.At;

    /// <summary>The node whose turn it is. One that was found in a cycle is looked at again before others are: each look takes its time, and that one is most likely to tell.</summary>
    public int? Next(DateTimeOffset now) => Due <= now ? _suspect ?? _turns.Min.Node : null;

    /// <summary>The cycle that a node is part of, once it was found so often that it is believed.</summary>
    public string? Believed(int node) => _nodes.TryGetValue(node, out var seen) && seen.Cycles >= WaitTimes.CyclesUntilBelieved ? seen.Cycle : null;

    /// <summary>The server has a deployment of the node that is not over.</summary>
    public void Begin(int node, DateTimeOffset now)
    {
        if (!isInStep || _nodes.ContainsKey(node))
            return;
        _nodes.Add(node, (now, 0, 0, null));
        _turns.Add((now, node));
    }

    /// <summary>The node has ended.</summary>
    public void End(int node)
    {
        if (_nodes.TryGetValue(node, out var seen))
            _turns.Remove((seen.At, node));
        if (_suspect == node)
            _suspect = null;
    }

    /// <summary>The node is being looked at.</summary>
    public void Search(int node)
    {
        _searching = true;
        End(node);
    }

    /// <summary>It was looked at.</summary>
    public void Saw(CycleSearched fact, bool isLive)
    {
        _searching = false;
        var before = _nodes[fact.Node];
        var cycles = fact.Cycle is null ? 0 : before.Cycles + 1;
        var at = fact.At + WaitTimes.BetweenSearches(cycles > 0 ? 0 : before.Searches + 1);
        _nodes[fact.Node] = (at, before.Searches + 1, cycles, fact.Cycle);
        if (!isLive)
            return;
        _turns.Add((at, fact.Node));
        if (cycles > 0)
            _suspect = fact.Node;
    }
}
