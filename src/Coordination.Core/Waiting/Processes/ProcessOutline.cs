using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Processes;

/// <summary>The steps of a process, in order, each followed by its actions where it has several.</summary>
internal sealed class ProcessOutline
{
    private const string RollingWindow = "Octopus.Action.MaxParallelism";

    private ProcessOutline(IReadOnlyList<OutlinedStep> all) => All = all;

    /// <summary>Steps and actions.</summary>
    public IReadOnlyList<OutlinedStep> All { get; }

    /// <summary>Steps alone.</summary>
    public IEnumerable<OutlinedStep> Steps => All.Where(step => step.Parent is null);

    /// <summary>Makes one of a process.</summary>
    public static ProcessOutline Of(ProcessResource process)
    {
        var all = new List<OutlinedStep>();
        var turn = 0;
        for (var i = 0; i < process.Steps.Count; i++)
        {
            var resource = process.Steps[i];
            if (!string.Equals(resource.StartTrigger, "StartWithPrevious", StringComparison.OrdinalIgnoreCase))
                turn++;
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var step = new OutlinedStep(number, resource.Name, resource.Actions)
            {
                Slug = resource.Slug ?? (resource.Actions.Count == 1 ? resource.Actions[0].Slug : null),
                Turn = turn,
                NeedsSuccess = resource.Condition is null || string.Equals(resource.Condition, "Success", StringComparison.OrdinalIgnoreCase),
                IsRolling = resource.Properties.Any(property => string.Equals(property.Key, RollingWindow, StringComparison.OrdinalIgnoreCase)),
            };
            all.Add(step);
            if (resource.Actions.Count > 1)
                all.AddRange(resource.Actions.Select((action, index) => ActionOf(step, action, index + 1)));
        }

        return new ProcessOutline(all);
    }

    private static OutlinedStep ActionOf(OutlinedStep step, ActionResource action, int place) =>
        new(step.Number + "." + place.ToString(CultureInfo.InvariantCulture), action.Name, [action])
        {
            Parent = step,
            Slug = action.Slug,
            Turn = step.Turn,
            NeedsSuccess = step.NeedsSuccess,
            IsRolling = step.IsRolling,
        };
}
