using System;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.Clock;

namespace Coordination.Simulator.Faults;

/// <summary>Asks a plan, request by request, what goes wrong; keeps the plan's counts and its stream of chance.</summary>
internal sealed class FaultInjector
{
    private readonly FaultPlan _plan;
    private readonly int[] _counts;
    private readonly SeededRandom _random;
    private bool? _lateOfThisPair;

    public FaultInjector(FaultPlan plan)
    {
        _plan = plan;
        _counts = new int[plan.Rules.Count];
        _random = new SeededRandom((ulong)plan.Seed);
    }

    public Encounter Meet(string method, RequestPath path)
    {
        lock (_random)
        {
            var met = _plan.Rules.Where((rule, index) => rule.On.Matches(method, path) && rule.When.Meets(++_counts[index], _random)).ToList();
            var latency = met.Where(rule => rule.Fault.Kind == FaultKind.Latency).Aggregate(TimeSpan.Zero, (sum, rule) => sum + rule.Fault.Delay);
            var fault = met.FirstOrDefault(rule => rule.Fault.Kind != FaultKind.Latency)?.Fault;
            return fault is null ? new Encounter(null, latency, TimeSpan.Zero) : Drawn(fault, latency);
        }
    }

    private Encounter Drawn(Fault fault, TimeSpan latency)
    {
        if (fault.Kind == FaultKind.DropHalfLate)
            fault = DrawHalf() ? Fault.DropThenWork(fault.Delay) : Fault.DropAfterWork();
        var late = fault.Kind == FaultKind.DropThenWork ? DrawDelay(fault.Delay) : TimeSpan.Zero;
        return new Encounter(fault, latency, late);
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
