namespace Coordination.Simulator.State;

/// <summary>Which release goes where.</summary>
internal sealed record DeploymentPlace(Release Release, Project Project, DeploymentEnvironment Environment, Tenant? Tenant)
{
    public string TaskDescription => $"Deploy {Project.Name} release {Release.Version} to {Environment.Name}{(Tenant is null ? "" : $" for {Tenant.Name}")}";
}
