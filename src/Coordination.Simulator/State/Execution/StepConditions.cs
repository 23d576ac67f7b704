using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Scripts.Variables;

namespace Coordination.Simulator.State;

/// <summary>
/// Whether the condition of a step, or of an action of a step that has several, lets it run: on the outcome of those before it, or on a
/// variable expression, whatever their outcome.
/// </summary>
internal sealed class StepConditions(ProcessRun run)
{
    private const string OnFailure = "Failure";
    private const string Always = "Always";
    private const string ByVariable = "Variable";

    /// <summary>Why the step does not run; null where it does.</summary>
    public string? WhyUnmet(PlannedStep step) => step.Step.Condition switch
    {
        OnFailure => run.Execution.FailureEncountered ? null : "no previous step failed",
        Always => null,
        ByVariable => WhyUntrue(Evaluate(step)),
        _ => run.Execution.FailureEncountered ? "a previous step failed" : null,
    };

    /// <summary>Whether an action of a step with several runs on a target, after those before it there have succeeded or failed.</summary>
    public bool LetRun(PlannedStep step, PlannedAction planned, RunTarget target, bool hasFailed) => planned.Action.Condition switch
    {
        OnFailure => hasFailed,
        Always => true,
        ByVariable => WhyUntrue(Evaluate(step, planned, target)) is null,
        _ => !hasFailed,
    };

    /// <summary>What the simulator does not understand of the conditions of a step and of one of its actions: both run all the same, and should say so.</summary>
    public IEnumerable<string> StrangeIn(PlannedStep step, PlannedAction planned, RunTarget target)
    {
        if (step.Step.Condition is ByVariable && Evaluate(step).Strange is { } strange) yield return strange;
        if (step.IsComposed && planned.Action.Condition is ByVariable && Evaluate(step, planned, target).Strange is { } stranger) yield return stranger;
    }

    private static string? WhyUntrue(EvaluatedText condition)
    {
        if (condition is not { Strange: null, IsTrue: false }) return null;
        var unknown = condition.Unknown.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return $"its variable condition came to '{condition.Text}'" + (unknown.Count == 0 ? "" : $" (without a value: {string.Join(", ", unknown)})");
    }

    private EvaluatedText Evaluate(PlannedStep step) =>
        VariableText.Evaluate(step.Step.Property(ProcessProperties.ConditionExpression) ?? "", ScriptVariables.Of(run, step, step.Actions.First(action => action.SkipReason is null), RunTargets.Server));

    private EvaluatedText Evaluate(PlannedStep step, PlannedAction planned, RunTarget target) =>
        VariableText.Evaluate(planned.Action.Property(ProcessProperties.ActionConditionExpression) ?? "", ScriptVariables.Of(run, step, planned, target));
}
