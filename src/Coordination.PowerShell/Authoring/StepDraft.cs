using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.PowerShell.Authoring;

/// <summary>Puts actions into a step, and steps into a process.</summary>
internal static class StepDraft
{
    private const string ScriptType = "Octopus.Script";
    private const string TemplateId = "Octopus.Action.Template.Id";

    /// <summary>The step with its actions: named, told where to run, and under the conditions of the step where they have none of their own.</summary>
    public static DeploymentStep Fill(DeploymentStep step, IReadOnlyList<DeploymentAction> actions, DeploymentAction conditions) => step with
    {
        Actions = [.. actions.Select(action => Conditioned(Placed(Named(action, step, actions.Count), step), conditions))],
    };

    /// <summary>The process with one step more.</summary>
    /// <param name="process">The process, which stays as it was.</param>
    /// <param name="step">The new step.</param>
    /// <param name="before">The step before which it goes; null for none.</param>
    /// <param name="after">The step after which it goes; null for the end.</param>
    /// <exception cref="CoordinationException">There is no such step.</exception>
    public static DeploymentProcess Add(DeploymentProcess process, DeploymentStep step, string? before, string? after)
    {
        var steps = process.Steps.ToList();
        var place = before is not null ? PlaceOf(steps, before, process) : after is not null ? PlaceOf(steps, after, process) + 1 : steps.Count;
        steps.Insert(place, step);
        return process with { Steps = steps };
    }

    private static int PlaceOf(List<DeploymentStep> steps, string name, DeploymentProcess process)
    {
        var place = steps.FindIndex(step => string.Equals(step.Name, name, StringComparison.OrdinalIgnoreCase));
        return place >= 0 ? place : throw new CoordinationException(new Failure("StepNotFound", FailureKind.NotFound, "The process of " + process.Project + " has no step '" + name + "'.")
        {
            Target = name,
            Remedy = process.Steps.Count == 0 ? "It has no step yet." : "It has " + string.Join(", ", process.Steps.Select(step => "'" + step.Name + "'")) + ".",
        });
    }

    /// <summary>Alone in its step, an action has the step's name, as in the web portal.</summary>
    private static DeploymentAction Named(DeploymentAction action, DeploymentStep step, int count) =>
        action.Name.Length > 0 ? action : action with { Name = count == 1 ? step.Name : action.DefaultName ?? action.ActionType };

    private static DeploymentAction Placed(DeploymentAction action, DeploymentStep step)
    {
        if (!string.Equals(action.ActionType, ScriptType, StringComparison.Ordinal) || action.Properties.ContainsKey(ProcessWords.RunOnServer) || action.Properties.ContainsKey(TemplateId))
            return action;
        var properties = action.Properties.ToDictionary(property => property.Key, property => property.Value, StringComparer.Ordinal);
        properties[ProcessWords.RunOnServer] = ProcessValue.Of(step.TargetRoles.Count == 0 ? "true" : "false");
        return action with { Properties = properties };
    }

    private static DeploymentAction Conditioned(DeploymentAction action, DeploymentAction conditions) => action with
    {
        Environments = Either(action.Environments, conditions.Environments),
        ExcludedEnvironments = Either(action.ExcludedEnvironments, conditions.ExcludedEnvironments),
        Channels = Either(action.Channels, conditions.Channels),
        TenantTags = Either(action.TenantTags, conditions.TenantTags),
    };

    private static IReadOnlyList<string> Either(IReadOnlyList<string> own, IReadOnlyList<string> ofStep) => own.Count > 0 ? own : ofStep;
}
