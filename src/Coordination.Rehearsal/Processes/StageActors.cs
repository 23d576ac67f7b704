using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Names;
using Coordination.Simulator.Control;
using Coordination.Simulator.State;

namespace Coordination.Rehearsals.Processes;

/// <summary>What the actions of a rehearsed process do when they run: how long they take, who answers, what fails.</summary>
internal sealed class StageActors
{
    private const string Manual = "Octopus.Manual";

    private readonly StepControl _control;
    private readonly DeploymentProcess _process;
    private readonly ProcessRehearsalOptions _options;

    /// <summary>Finds out of which actions nothing is known.</summary>
    public StageActors(OctopusServer server, string projectId, RehearsableProcess rehearsable, ProcessRehearsalOptions options)
    {
        _control = new StepControl(server, projectId);
        _process = rehearsable.Process;
        _options = options;
        Assumed = new HashSet<string>(
            Actions.Select(action => action.Name).Where(name => rehearsable.Measured is { } measured ? !measured.Contains(name, StringComparer.OrdinalIgnoreCase) : !_control.IsPlanned(name)),
            StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Names of the actions whose time is assumed.</summary>
    public ISet<string> Assumed { get; }

    private IEnumerable<DeploymentAction> Actions => _process.Steps.SelectMany(step => step.Actions);

    /// <summary>Tells everybody what to do.</summary>
    /// <exception cref="CoordinationException">What is to fail is not in the process.</exception>
    public void Instruct()
    {
        foreach (var action in Actions)
        {
            if (Assumed.Contains(action.Name))
                _control.SetDuration(action.Name, _options.StepDuration);
            _control.AgreeAfter(action.Name, _options.AnswerAfter);
        }

        foreach (var name in _options.Failing.SelectMany(ActionsOf).Distinct(StringComparer.OrdinalIgnoreCase))
            _control.Fail(name);
    }

    /// <summary>Why actions of a deployment do not run, by their names.</summary>
    public IReadOnlyDictionary<string, string> SkipReasons(string deploymentId) => _control.SkipReasons(deploymentId);

    /// <summary>What was taken to be so in a deployment.</summary>
    public IEnumerable<string> Assumptions(StageLog log)
    {
        var ran = log.Steps.SelectMany(step => step.Actions).Where(action => action.IsTimeAssumed && action.Targets.Count > 0).Select(action => action.Name).ToList();
        var asked = Actions.Where(action => string.Equals(action.ActionType, Manual, StringComparison.Ordinal) && ran.Contains(action.Name, StringComparer.OrdinalIgnoreCase)).Select(action => action.Name).ToList();
        var took = ran.Except(asked, StringComparer.OrdinalIgnoreCase).ToList();
        if (took.Count > 0)
            yield return "Nothing tells how long these take; " + _options.StepDuration + " on each target is assumed: " + string.Join(", ", took) + ".";
        if (asked.Count > 0)
            yield return "A person is assumed to answer after " + _options.AnswerAfter + ": " + string.Join(", ", asked) + ".";
        yield return "Whether the lifecycle lets a release come here was not asked; its packages are assumed to be there.";
    }

    private IEnumerable<string> ActionsOf(string name)
    {
        var wanted = name.Trim();
        if (Actions.FirstOrDefault(one => Same(one.Name, wanted)) is { } action)
            return [action.Name];
        return _process.Steps.FirstOrDefault(one => Same(one.Name, wanted)) is { } step
            ? step.Actions.Select(one => one.Name)
            : throw new CoordinationException(new Failure("StepNotFound", FailureKind.NotFound, "The process of " + _process.Project + " has no step or action '" + wanted + "' that could fail." + Nearest.Question(wanted, [.. _process.Steps.Select(one => one.Name), .. Actions.Select(one => one.Name)]))
            {
                Target = wanted,
                Remedy = "Name a step or an action of the process.",
            });
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
