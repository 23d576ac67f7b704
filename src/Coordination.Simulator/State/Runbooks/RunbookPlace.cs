namespace Coordination.Simulator.State;

/// <summary>Which snapshot of a runbook runs where.</summary>
internal sealed record RunbookPlace(Runbook Runbook, RunbookSnapshot Snapshot, Project Project, DeploymentEnvironment Environment, Tenant? Tenant)
{
    public string TaskDescription => $"Run {Runbook.Name} of {Project.Name}, {Snapshot.Name}, on {Environment.Name}{(Tenant is null ? "" : $" for {Tenant.Name}")}";
}
