using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>A step of the process as this deployment will run it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Number">Its place in the process, from 1: the N of "Step N".</param>
/// <param name="Actions">Its actions, those included that do not run.</param>
/// <param name="Roles">Target roles; empty: it runs once, on the server or a worker.</param>
internal sealed record PlannedStep(ProcessStep Step, int Number, IReadOnlyList<PlannedAction> Actions, IReadOnlyList<string> Roles)
{
    // What Octopus runs in parallel where nobody says otherwise.
    private const int DefaultParallelism = 10;

    public string NodeName => $"Step {Number}: {Step.Name}";

    /// <summary>A step with several actions shows them below it, and each machine runs one after the other.</summary>
    public bool IsComposed => Actions.Count > 1;

    public bool StartsWithPrevious => Step.StartTrigger is "StartWithPrevious";

    /// <summary>Why none of its actions runs; null where one does.</summary>
    public string? SkipReason => Actions.All(action => action.SkipReason is not null) ? (Actions.Count == 0 ? "it has no actions" : Actions[0].SkipReason) : null;

    /// <summary>On how many machines it runs at a time.</summary>
    public int Window =>
        int.TryParse(Step.Property(ProcessProperties.MaxParallelism), NumberStyles.None, CultureInfo.InvariantCulture, out var window) && window > 0 ? window : DefaultParallelism;
}
