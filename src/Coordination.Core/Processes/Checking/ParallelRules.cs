using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Processes.Checking;

/// <summary>Steps that start together and yet need one another.</summary>
internal static class ParallelRules
{
    public static IEnumerable<ProcessFinding> Check(DeploymentProcess process)
    {
        if (process.Steps.Count > 0 && IsWithPrevious(process.Steps[0]))
            yield return new ProcessFinding("NothingBefore", ProcessFindingSeverity.Warning, "The step '" + process.Steps[0].Name + "' starts with the step before it, and it is the first.") { Step = process.Steps[0].Name, Remedy = "Let it start after the previous one." };

        var together = new List<DeploymentStep>();
        foreach (var step in process.Steps)
        {
            if (!IsWithPrevious(step))
                together.Clear();
            foreach (var other in together)
            {
                if (Uses(step, other) is { } name)
                    yield return Find(step, other, name);
                if (Uses(other, step) is { } back)
                    yield return Find(other, step, back);
            }

            together.Add(step);
        }
    }

    private static bool IsWithPrevious(DeploymentStep step) => string.Equals(step.StartTrigger, ProcessWords.StartWithPrevious, StringComparison.Ordinal);

    /// <summary>The name under which a step reads output of another: as a variable (<c>Octopus.Action[A].Output.X</c>) or in PowerShell.</summary>
    private static string? Uses(DeploymentStep step, DeploymentStep other)
    {
        var texts = step.Properties.Values.Concat(step.Actions.SelectMany(action => action.Properties.Values)).Select(value => value.Text).OfType<string>().ToList();
        return other.Actions.Select(action => action.Name).Concat([other.Name])
            .FirstOrDefault(name => texts.Exists(text => text.IndexOf("[" + name + "].Output", StringComparison.OrdinalIgnoreCase) >= 0));
    }

    private static ProcessFinding Find(DeploymentStep step, DeploymentStep other, string name) =>
        new("ParallelStepUsesOutput", ProcessFindingSeverity.Error, "The step '" + step.Name + "' uses output of '" + name + "', which runs at the same time as it.")
        {
            Step = step.Name,
            Remedy = "Let '" + step.Name + "' start after '" + other.Name + "'.",
        };
}
