using System;
using System.Linq;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scenarios;

/// <summary>Puts a project of a scenario into a server, with its channels, process and variables.</summary>
internal sealed class ProjectSeeder(OctopusServer server)
{
    private const string Space = OctopusServer.DefaultSpaceId;

    private readonly ProcessSeeder _processes = new(server);

    /// <summary>Adds the project with its channels and variables.</summary>
    public void Add(ScenarioProject project)
    {
        var group = server.ProjectGroups.FindByName(Space, project.Group)
            ?? server.ProjectGroups.Add(new ProjectGroup { SpaceId = Space, Name = project.Group, Slug = NamedEntities.SlugOf(project.Group) });
        var lifecycle = project.Lifecycle is null ? server.Lifecycles.First() : server.Lifecycles.FindByName(Space, project.Lifecycle)!;
        var entity = server.Configuration.Create(server.Projects, new Project
        {
            SpaceId = Space,
            Name = project.Name,
            Description = project.Description,
            ProjectGroupId = group.Id,
            LifecycleId = lifecycle.Id,
            IsDisabled = project.IsDisabled,
            TenantedDeploymentMode = (TenantedDeploymentMode)Enum.Parse(typeof(TenantedDeploymentMode), project.Tenanted),
            DefaultGuidedFailureMode = (GuidedFailureMode)Enum.Parse(typeof(GuidedFailureMode), project.GuidedFailure),
            CancelQueuedTasks = project.CancelQueuedTasks,
            CancelRunningTasks = project.CancelRunningTasks,
            IncludedLibraryVariableSetIds = [.. project.LibraryVariableSets.Select(name => server.LibraryVariableSets.FindByName(Space, name)!.Id)],
        }, by: null);
        foreach (var channel in project.Channels) Seed(channel, entity);
        new VariableSeeder(server).Seed(project.Variables, entity.VariableSetId, entity);
    }

    /// <summary>Gives the project its processes, which may name any other project.</summary>
    public void Fill(ScenarioProject project)
    {
        var entity = server.Projects.FindByName(Space, project.Name)!;
        _processes.Seed(project.Steps, server.Processes.Get(entity.DeploymentProcessId), entity.Id);
        if (project.Repository is { } repository) new RepositorySeeder(server).Seed(repository, entity);
        foreach (var runbook in project.Runbooks) Seed(runbook, entity);
    }

    private void Seed(ScenarioChannel channel, Project project)
    {
        var lifecycleId = channel.Lifecycle is null ? null : server.Lifecycles.FindByName(Space, channel.Lifecycle)!.Id;
        if (channel.Name.IsSameAs("Default"))
        {
            server.Channels.First(existing => existing.ProjectId.IsSameAs(project.Id)).LifecycleId = lifecycleId;
            return;
        }

        server.Configuration.Create(server.Channels, new Channel { SpaceId = Space, Name = channel.Name, ProjectId = project.Id, LifecycleId = lifecycleId, IsDefault = channel.IsDefault }, by: null);
    }

    private void Seed(ScenarioRunbook runbook, Project project)
    {
        var entity = server.Configuration.Create(server.Runbooks, new Runbook
        {
            SpaceId = Space,
            Name = runbook.Name,
            Description = runbook.Description,
            ProjectId = project.Id,
            EnvironmentScope = runbook.Environments.Count > 0 ? RunbookEnvironmentScope.Specified : RunbookEnvironmentScope.All,
            Environments = [.. runbook.Environments.Select(server.EnvironmentIdOf)],
            MultiTenancyMode = (TenantedDeploymentMode)Enum.Parse(typeof(TenantedDeploymentMode), runbook.Tenanted),
            DefaultGuidedFailureMode = (GuidedFailureMode)Enum.Parse(typeof(GuidedFailureMode), runbook.GuidedFailure),
        }, by: null);
        _processes.Seed(runbook.Steps, server.RunbookProcesses.Get(entity.RunbookProcessId), entity.Id);
        server.RunbookSnapshotCreation.Create(new RunbookSnapshot { RunbookId = entity.Id, Name = runbook.Snapshot }, runbook.IsPublished, by: null, defaultPackageVersion: "1.0.0");
    }
}
