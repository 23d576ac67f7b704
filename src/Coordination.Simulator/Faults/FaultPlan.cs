using System;
using System.Collections.Generic;

namespace Coordination.Simulator.Faults;

/// <summary>Everything that goes wrong between a client and the simulated server: data and a seed, so that a run can be repeated.</summary>
/// <remarks>Latencies of all rules that a request meets add up; of the other faults the first rule that it meets is taken.</remarks>
public sealed record FaultPlan
{
    /// <summary>A network without faults.</summary>
    public static FaultPlan None { get; } = new();

    /// <summary>What draws the chances and the delays.</summary>
    public int Seed { get; init; }

    /// <summary>The rules, in the order in which they are asked.</summary>
    public IReadOnlyList<FaultRule> Rules { get; init; } = [];

    /// <summary>How long a caller waits before it notices that its connection dropped. One second by default.</summary>
    public TimeSpan DropTakes { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Drops the answer of every <paramref name="n"/>-th request; one half of these (the seed says which) is carried out before the drop,
    /// the other half up to <paramref name="lateUpTo"/> after it.
    /// </summary>
    public static FaultPlan DropEveryNth(int n, int seed, TimeSpan lateUpTo) => new()
    {
        Seed = seed,
        Rules = [new FaultRule(RequestPattern.Any, FaultSchedule.EveryNth(n), Fault.DropHalfLate(lateUpTo))],
    };
}
