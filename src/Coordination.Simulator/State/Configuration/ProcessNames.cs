using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Clock;

namespace Coordination.Simulator.State;

/// <summary>Names, ids and slugs in a process.</summary>
internal static class ProcessNames
{
    /// <summary>Passes where the names of actions are unique, without regard to case.</summary>
    /// <exception cref="Refusal">A name is missing or used twice.</exception>
    public static void Check(Process process)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var action in process.Steps.SelectMany(step => step.Actions))
        {
            if (string.IsNullOrWhiteSpace(action.Name)) throw Refusal.Because("The name of an action is required.");
            if (!used.Add(action.Name)) throw Refusal.Because($"Action name '{action.Name}' is already in use by another action in this deployment process. Action names must be unique.");
        }
    }

    /// <summary>New steps and actions get ids and slugs.</summary>
    public static void Complete(Process process, SeededRandom random)
    {
        foreach (var step in process.Steps)
        {
            if (step.Id.Length == 0) step.Id = random.GuidText();
            if (step.Name.Length == 0 && step.Actions.Count > 0) step.Name = step.Actions[0].Name;
            step.Slug ??= NamedEntities.SlugOf(step.Name);
            foreach (var action in step.Actions)
            {
                if (action.Id.Length == 0) action.Id = random.GuidText();
                action.Slug ??= NamedEntities.SlugOf(action.Name);
            }
        }
    }
}
