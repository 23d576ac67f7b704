using System;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.Clock;

namespace Coordination.Simulator.Faults;

/// <summary>Asks a plan, request by request, what goes wrong; keeps the plan's counts and its stream of chance.</summary>
internal sealed class FaultInjector
{
    private readonly object _gate = new();
    private FaultPlan _plan;
    private int[] _counts;
    private int[] _met;
    private SeededRandom _random;
    private bool? _lateOfThisPair;

    public FaultInjector(FaultPlan plan)
    {
        _plan = plan;
        _counts = new int[plan.Rules.Count];
        _met = new int[plan.Rules.Count];
        _random = new SeededRandom((ulong)plan.Seed);
    }

    /// <summary>Takes another plan, from its beginning.</summary>
    public void Follow(FaultPlan plan)
    {
        lock (_gate)
        {
            _plan = plan;
            _counts = new int[plan.Rules.Count];
            _met = new int[plan.Rules.Count];
            _random = new SeededRandom((ulong)plan.Seed);
            _lateOfThisPair = null;
        }
    }

    /// <summary>The plan; and for each rule how many requests it was about, and how many of those met it.</summary>
    public (FaultPlan Plan, int[] Counted, int[] Met) Look()
    {
        lock (_gate) return (_plan, (int[])_counts.Clone(), (int[])_met.Clone());
    }

    public Encounter Meet(string method, RequestPath path)
    {
        lock (_gate)
        {
            var met = _plan.Rules.Where((rule, index) => Meets(rule, index, method, path)).ToList();
            var latency = met.Where(rule => rule.Fault.Kind == FaultKind.Latency).Aggregate(TimeSpan.Zero, (sum, rule) => sum + rule.Fault.Delay);
            var fault = met.FirstOrDefault(rule => rule.Fault.Kind != FaultKind.Latency)?.Fault;
            return fault is null ? new Encounter(null, latency, TimeSpan.Zero, _plan.DropTakes) : Drawn(fault, latency);
        }
    }

    private bool Meets(FaultRule rule, int index, string method, RequestPath path)
    {
        var meets = rule.On.Matches(method, path) && rule.When.Meets(++_counts[index], _random);
        if (meets) _met[index]++;
        return meets;
    }

    private Encounter Drawn(Fault fault, TimeSpan latency)
    {
        if (fault.Kind == FaultKind.DropHalfLate)
            fault = DrawHalf() ? Fault.DropThenWork(fault.Delay) : Fault.DropAfterWork();
        var late = fault.Kind == FaultKind.DropThenWork ? DrawDelay(fault.Delay) : TimeSpan.Zero;
        return new Encounter(fault, latency, late, _plan.DropTakes);
    }

    /// <summary>Of every two requests one is late; the draw only says whether it is the first.</summary>
    private bool DrawHalf()
    {
        if (_lateOfThisPair is { } second)
        {
            _lateOfThisPair = null;
            return second;
        }

        var first = _random.Next(2) == 0;
        _lateOfThisPair = !first;
        return first;
    }

    /// <summary>Whole milliseconds, at least one: "after the drop" is never the same moment.</summary>
    private TimeSpan DrawDelay(TimeSpan upTo) =>
        TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(_random.NextDouble() * upTo.TotalMilliseconds)));
}
