using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Coordination.Core.Locking;

namespace Coordination.Unit.Tests.Locking.Model;

/// <summary>Visits every state of a scope, each once, and says what is wrong in the first bad one, with the way to it.</summary>
internal sealed class Walk
{
    private const int MostStates = 4_000_000;

    private readonly Dictionary<UInt128, int> _known = [];
    private readonly List<(int From, string Move)> _ways = [];
    private readonly List<List<int>> _comesFrom = [];
    private readonly List<int> _good = [];
    private readonly Moves _moves;
    private readonly ModelScope _scope;

    public Walk(ModelScope scope)
    {
        _scope = scope;
        _moves = new Moves(scope);
    }

    public int States => _ways.Count;

    public int Steps { get; private set; }

    /// <summary>The counterexample; null where there is none.</summary>
    public string? Find()
    {
        var open = new Queue<(int Index, ModelState State)>();
        var start = _moves.Start();
        open.Enqueue((Add(start, from: -1, "start", out _), start));
        while (open.TryDequeue(out var next))
        {
            foreach (var move in _moves.Of(next.State))
            {
                Steps++;
                if (States > MostStates)
                    return "There are more states than the test has time for.";
                if (move.To is not { } to)
                {
                    _good.Add(next.Index);
                    continue;
                }

                var index = Add(to, next.Index, move.Name, out var isNew);
                if (!move.IsFault)
                    _comesFrom[index].Add(next.Index);
                if (!isNew)
                    continue;
                if (Wrong(next.State, to) is { } wrong)
                    return wrong + Way(index);
                if (to.IsOver)
                    _good.Add(index);
                open.Enqueue((index, to));
            }
        }

        return Stuck() is { } stuck ? "From here not all can end, even if nothing goes wrong any more." + Way(stuck) : null;
    }

    private static string? Wrong(ModelState before, ModelState state)
    {
        var inside = state.Contenders.Where((contender, index) => contender.Phase == LockPhase.Holding && !state.Dead[index]).ToList();
        foreach (var one in inside)
        {
            var others = inside.Where(other => other != one && !one.Request.Under.Contains(other.Nonce) && !other.Request.Under.Contains(one.Nonce)).Select(other => other.Request).ToList();
            if (!Admission.Fits(one.Request, others))
                return one.Nonce + " holds the lock beside others.";
            if (inside.Any(other => other != one && other.Token == one.Token))
                return "Two have one token.";
        }

        var view = LockView.Of(state.Records);
        if (state.Contenders.Where((contender, index) => contender.IsEnded && !state.Dead[index]).FirstOrDefault(contender => view.State.Names(contender.Nonce)) is { } gone)
            return gone.Nonce + " has left and is still in the lock.";
        if (state.Highest > 0 && state.Records.All(record => record.Number < state.Highest))
            return "The head was deleted.";
        if (state.Highest > before.Highest + 1)
            return "A number was left out.";
        var head = state.Records.MaxBy(record => record.Number);
        var entered = head is null ? [] : head.Document!.Holds.Where(hold => before.Records.MaxBy(record => record.Number)?.Document!.HoldOf(hold.Request.Nonce) is null).ToList();
        return state.Highest > before.Highest && entered.Exists(hold => hold.Token <= before.HighestToken) ? "A token does not grow." : null;
    }

    private int Add(ModelState state, int from, string move, out bool isNew)
    {
        var key = Hash(ModelKey.Of(state, _scope.Symmetric));
        isNew = !_known.TryGetValue(key, out var index);
        if (!isNew)
            return index;
        index = _ways.Count;
        _known.Add(key, index);
        _ways.Add((from, move));
        _comesFrom.Add([]);
        return index;
    }

    private static UInt128 Hash(string key) =>
        MemoryMarshal.Read<UInt128>(SHA256.HashData(MemoryMarshal.AsBytes(key.AsSpan())));

    /// <summary>A state from which no way without faults leads to an end, or out of what is walked through.</summary>
    private int? Stuck()
    {
        var ends = new bool[States];
        var open = new Stack<int>(_good);
        while (open.TryPop(out var index))
        {
            if (ends[index])
                continue;
            ends[index] = true;
            foreach (var from in _comesFrom[index])
                open.Push(from);
        }

        var stuck = Array.IndexOf(ends, value: false);
        return stuck < 0 ? null : stuck;
    }

    private string Way(int index)
    {
        var way = new Stack<string>();
        for (var at = index; at > 0; at = _ways[at].From)
            way.Push(_ways[at].Move);
        return Environment.NewLine + "  " + string.Join(Environment.NewLine + "  ", way);
    }
}
