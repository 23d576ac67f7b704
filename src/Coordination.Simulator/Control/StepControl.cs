using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Control;

/// <summary>Decides from outside what the actions of a project do when they run, whoever saves their process. For a server in the same program.</summary>
public sealed class StepControl
{
    private readonly OctopusServer _server;
    private readonly string _projectId;

    /// <summary>Takes the actions of a project into its hands.</summary>
    /// <param name="server">The server.</param>
    /// <param name="projectId">Id of the project.</param>
    public StepControl(OctopusServer server, string projectId)
    {
        _server = server ?? throw new ArgumentNullException(nameof(server));
        _projectId = projectId ?? throw new ArgumentNullException(nameof(projectId));
    }

    /// <summary>Whether the scenario, or somebody here, says what an action of this name does.</summary>
    public bool IsPlanned(string action) => _server.Request(() => _server.Behaviours.Has(_projectId, action));

    /// <summary>From now on it takes this time on one machine.</summary>
    public void SetDuration(string action, TimeSpan duration) => Change(action, behaviour => behaviour with { Duration = duration, Jitter = 0 });

    /// <summary>From now on somebody agrees after this time when it asks, unless an answer is planned already.</summary>
    public void AgreeAfter(string action, TimeSpan time) => Change(action, behaviour => behaviour with { Answer = behaviour.Answer ?? new PlannedAnswer(time, "Proceed") });

    /// <summary>From now on it fails wherever it runs; where it asks a person, he says no.</summary>
    public void Fail(string action) => Change(action, behaviour => behaviour with
    {
        Outcome = StepOutcome.Failure,
        Fails = [],
        Answer = new PlannedAnswer(behaviour.Answer?.After ?? behaviour.Duration, "Abort"),
    });

    /// <summary>Why actions of a deployment do not run, by their names: what keeps them back whatever the steps before them do.</summary>
    /// <param name="deploymentId">Id of the deployment.</param>
    public IReadOnlyDictionary<string, string> SkipReasons(string deploymentId) => _server.Request(() =>
    {
        var deployment = _server.Deployments.Get(deploymentId);
        var plan = new ProcessPlan(_server, deployment.Snapshot, _server.Environments.Get(deployment.EnvironmentId), _server.Tenants.Find(deployment.TenantId), deployment.SkipActions);
        return plan.Steps.SelectMany(step => step.Actions).Where(action => action.SkipReason is not null)
            .ToDictionary(action => action.Action.Name, action => action.SkipReason!, StringComparer.OrdinalIgnoreCase);
    });

    private void Change(string action, Func<StepBehaviour, StepBehaviour> change) => _server.Request(() =>
    {
        var changed = change(_server.Behaviours.Of(_projectId, action));
        _server.Behaviours.Set(_projectId, action, changed);
        return changed;
    });
}
