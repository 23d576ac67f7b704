using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>Whether a runbook may be run. Lifecycles do not constrain it, deployment freezes neither.</summary>
internal sealed class RunbookRunChecks(OctopusServer server)
{
    private readonly ExecutionChecks _execution = new(server);

    /// <summary>Finds what the draft names and checks it.</summary>
    /// <exception cref="Refusal">It may not; with the reasons.</exception>
    public RunbookPlace Check(RunbookRun draft)
    {
        var runbook = server.Runbooks.Find(draft.RunbookId) ?? throw Refusal.Because($"Runbook '{draft.RunbookId}' does not exist.");
        var snapshot = server.RunbookSnapshots.Find(draft.RunbookSnapshotId) ?? throw Refusal.Because($"Runbook snapshot '{draft.RunbookSnapshotId}' does not exist.");
        if (!snapshot.RunbookId.IsSameAs(runbook.Id)) throw Refusal.Because($"The snapshot {snapshot.Name} is not of the runbook {runbook.Name}.");
        var environment = server.Environments.Find(draft.EnvironmentId) ?? throw Refusal.Because($"Environment '{draft.EnvironmentId}' does not exist.");
        var project = server.Projects.Get(runbook.ProjectId);
        if (project.IsDisabled) throw Refusal.Because($"The project {project.Name} is disabled, so its runbooks cannot be run.");
        if (!EnvironmentsOf(runbook).Contains(environment)) throw Refusal.Because($"The runbook {runbook.Name} cannot be run in {environment.Name}.");
        var tenant = _execution.TenantFor(draft, runbook.MultiTenancyMode, project, environment);
        _execution.CheckSchedule(draft);
        _execution.CheckSelection(draft, snapshot);
        _execution.CheckPrompts(draft, snapshot, environment);
        return new RunbookPlace(runbook, snapshot, project, environment, tenant);
    }

    /// <summary>The environments in which a runbook may be run, in their order.</summary>
    public IReadOnlyList<DeploymentEnvironment> EnvironmentsOf(Runbook runbook)
    {
        var all = server.Environments.In(runbook.SpaceId).OrderBy(environment => environment.SortOrder);
        return runbook.EnvironmentScope switch
        {
            RunbookEnvironmentScope.Specified => [.. all.Where(environment => runbook.Environments.Contains(environment.Id, StringComparer.OrdinalIgnoreCase))],
            RunbookEnvironmentScope.FromProjectLifecycles => InLifecycles(runbook, all),
            _ => [.. all],
        };
    }

    private IReadOnlyList<DeploymentEnvironment> InLifecycles(Runbook runbook, IEnumerable<DeploymentEnvironment> all)
    {
        var project = server.Projects.Get(runbook.ProjectId);
        var lifecycles = server.Channels.Where(channel => channel.ProjectId.IsSameAs(project.Id)).Select(channel => channel.LifecycleId).OfType<string>().Append(project.LifecycleId);
        var ids = server.Lifecycles.Of(lifecycles).SelectMany(lifecycle => server.Progression.PhasesOf(lifecycle)).SelectMany(phase => phase.Environments).ToList();
        return [.. all.Where(environment => ids.Contains(environment.Id, StringComparer.OrdinalIgnoreCase))];
    }
}
