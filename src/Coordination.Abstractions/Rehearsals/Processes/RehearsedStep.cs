using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>A step of a rehearsed process. Times count from the start of the deployment.</summary>
/// <param name="Number">Its place in the process, from 1.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">What became of it.</param>
public sealed record RehearsedStep(int Number, string Name, RehearsedStatus Status)
{
    /// <summary>Why it was passed over; null where it was not.</summary>
    public string? Reason { get; init; }

    /// <summary>When it began; null where it did not run.</summary>
    public TimeSpan? Start { get; init; }

    /// <summary>When it ended; null where it did not run.</summary>
    public TimeSpan? End { get; init; }

    /// <summary>How long it took; null where it did not run.</summary>
    public TimeSpan? Duration => End - Start;

    /// <summary>Names of the steps that ran at the same time.</summary>
    public IReadOnlyList<string> Beside { get; init => field = value.ToArray(); } = [];

    /// <summary>On how many targets at once, as the process says; null: on all.</summary>
    public string? WindowSize { get; init; }

    /// <summary>Its actions, in order.</summary>
    public IReadOnlyList<RehearsedAction> Actions { get; init => field = value.ToArray(); } = [];

    /// <summary>Where it ran, each target once.</summary>
    public IReadOnlyList<string> Targets => [.. Actions.SelectMany(action => action.Targets).Select(target => target.Name).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Number and name.</summary>
    public override string ToString() => Number.ToString(System.Globalization.CultureInfo.InvariantCulture) + " " + Name;
}
