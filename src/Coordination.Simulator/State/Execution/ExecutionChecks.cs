using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>What is checked of a deployment and of a run of a runbook alike. The words are the simulator's own where no public source has the server's.</summary>
internal sealed class ExecutionChecks(OctopusServer server)
{
    /// <summary>Clients that know no null send the year 1.</summary>
    public static DateTimeOffset? Given(DateTimeOffset? time) => time is { Year: > 1 } ? time : null;

    /// <summary>The tenant that the draft names; null for an untenanted one.</summary>
    /// <exception cref="Refusal">It must have one, must have none, or the tenant is not connected.</exception>
    public Tenant? TenantFor(Execution draft, TenantedDeploymentMode mode, Project project, DeploymentEnvironment environment)
    {
        var (plural, singular) = draft is Deployment ? ("deployments", "deployment") : ("runs", "run");
        if (string.IsNullOrEmpty(draft.TenantId))
        {
            return mode != TenantedDeploymentMode.Tenanted ? null
                : throw Refusal.Because($"The project {project.Name} requires a tenant for each {singular}.");
        }

        var tenant = server.Tenants.Find(draft.TenantId) ?? throw Refusal.Because($"Tenant '{draft.TenantId}' does not exist.");
        if (mode == TenantedDeploymentMode.Untenanted) throw Refusal.Because($"The project {project.Name} does not support tenanted {plural}.");
        if (tenant.IsDisabled) throw Refusal.Because($"The tenant {tenant.Name} is disabled.");
        var isConnected = tenant.ProjectEnvironments.TryGetValue(project.Id, out var connected) && connected.Contains(environment.Id, StringComparer.OrdinalIgnoreCase);
        return isConnected ? tenant : throw Refusal.Because($"The tenant {tenant.Name} is not connected to the project {project.Name} for the environment {environment.Name}.");
    }

    /// <summary>Passes where it does not end before it starts.</summary>
    public void CheckSchedule(Execution draft)
    {
        var start = Given(draft.QueueTime) ?? server.Now;
        if (Given(draft.QueueTimeExpiry) is { } expiry && (expiry <= start || expiry <= server.Now))
        {
            throw Refusal.Saying(draft is Deployment ? "Deployment Schedule is invalid." : "RunbookRun Schedule is invalid.");
        }
    }

    /// <summary>Passes where no required step is skipped and all machines exist.</summary>
    public void CheckSelection(Execution draft, Snapshot snapshot)
    {
        var required = snapshot.ProcessIn(server).Steps.SelectMany(step => step.Actions).FirstOrDefault(action => action.IsRequired && draft.SkipActions.Contains(action.Id, StringComparer.OrdinalIgnoreCase));
        if (required is not null) throw Refusal.Because($"The step {required.Name} is required and cannot be skipped.");
        IEnumerable<string> machines = [.. draft.SpecificMachineIds, .. draft.ExcludedMachineIds];
        if (machines.FirstOrDefault(id => server.Machines.Find(id) is null) is { } unknown) throw Refusal.Because($"Machine '{unknown}' does not exist.");
    }

    /// <summary>Passes where every prompted variable that must be answered is.</summary>
    public void CheckPrompts(Execution draft, Snapshot snapshot, DeploymentEnvironment environment)
    {
        if (server.VariableSets.Find(snapshot.ProjectVariableSetSnapshotId) is not { } variables) return;
        string[] missing = [.. variables.PromptedIn(environment.Id).Where(variable => variable.IsAnswerRequired && string.IsNullOrEmpty(draft.ValueOf(variable))).Select(variable => $"A value is required for the prompted variable '{variable.Name}'.")];
        if (missing.Length > 0) throw Refusal.Because(missing);
    }
}
