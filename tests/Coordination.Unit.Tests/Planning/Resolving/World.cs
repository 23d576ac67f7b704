using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Planning.Resolving;
using Xunit;

namespace Coordination.Unit.Tests.Planning.Resolving;

/// <summary>A space with three projects, three environments and two tenants, and short words to change it.</summary>
internal sealed class World
{
    public static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public World()
    {
        Environment("Development");
        Environment("Test");
        Environment("Production");
        Project("Trading API", "1.0.0", "1.1.0", "2.0.0-beta1");
        Project("Trading Jobs", "1.0.0", "1.2.0");
        Project("Trading Website", "3.0.0");
        Tenant("Contoso");
        Tenant("Fabrikam");
    }

    public FakeSpace Space { get; } = new();

    public static PlannedDeployment Planned(string project, string version = "latest", string? environment = null, string? tenant = null, string? channel = null, string? name = null, params string[] after) =>
        new() { Name = name ?? project, Project = project, Version = version, Environment = environment, Tenant = tenant, Channel = channel, After = after };

    public static CoordinationPlan Plan(params PlannedDeployment[] deployments) => new() { Name = "Release", Environment = "Test", Deployments = deployments };

    public ProjectResource Project(string name, params string[] versions)
    {
        var project = new ProjectResource { Id = "Projects-" + (Space.Projects.Count + 1), Name = name, Slug = name.ToLowerInvariant().Replace(' ', '-'), TenantedDeploymentMode = "TenantedOrUntenanted" };
        Space.Projects.Add(project);
        Channel(project, "Default", isDefault: true);
        foreach (var version in versions)
            Release(name, version);
        return project;
    }

    public ChannelResource Channel(ProjectResource project, string name, bool isDefault = false)
    {
        var channel = new ChannelResource { Id = "Channels-" + (Space.Channels.Count + 1), Name = name, ProjectId = project.Id, IsDefault = isDefault };
        Space.Channels.Add(channel);
        return channel;
    }

    public ReleaseResource Release(string project, string version, string channel = "Default")
    {
        var projectId = ProjectOf(project).Id;
        var release = new ReleaseResource
        {
            Id = "Releases-" + (Space.Releases.Count + 1),
            Version = version,
            ProjectId = projectId,
            ChannelId = Space.Channels.Single(one => one.ProjectId == projectId && one.Name == channel).Id,
            Assembled = Now.AddDays(-100).AddHours(Space.Releases.Count),
        };
        Space.Releases.Add(release);
        return release;
    }

    public void Environment(string name) => Space.Environments.Add(new EnvironmentResource { Id = "Environments-" + (Space.Environments.Count + 1), Name = name, Slug = name.ToLowerInvariant(), SortOrder = Space.Environments.Count });

    public void Tenant(string name, bool isDisabled = false)
    {
        var all = Space.Environments.Select(one => one.Id).ToList();
        Space.Tenants.Add(new TenantResource
        {
            Id = "Tenants-" + (Space.Tenants.Count + 1),
            Name = name,
            IsDisabled = isDisabled,
            ProjectEnvironments = Space.Projects.ToDictionary(one => one.Id, _ => (IReadOnlyList<string>)all, StringComparer.Ordinal),
        });
    }

    public void Change(string project, Func<ProjectResource, ProjectResource> change)
    {
        var place = Space.Projects.FindIndex(one => one.Name == project);
        Space.Projects[place] = change(Space.Projects[place]);
    }

    /// <summary>Lets a release go to these environments only.</summary>
    public void Allow(string project, string version, params string[] environments)
    {
        IReadOnlyList<PromotionTarget> allowed = [.. environments.Select(name => new PromotionTarget { Id = EnvironmentId(name), Name = name })];
        Space.Templates[ReleaseOf(project, version).Id] = new DeploymentTemplateResource
        {
            PromoteTo = allowed,
            TenantPromotions = [.. Space.Tenants.Select(one => new TenantPromotions { Id = one.Id, Name = one.Name, PromoteTo = allowed })],
        };
    }

    public DashboardItem Item(string project, string version, string environment, string state, int minutes = 5, string? tenant = null) => new()
    {
        ProjectId = ProjectOf(project).Id,
        EnvironmentId = EnvironmentId(environment),
        TenantId = tenant is null ? null : Space.Tenants.Single(one => one.Name == tenant).Id,
        ReleaseId = ReleaseOf(project, version).Id,
        ReleaseVersion = version,
        DeploymentId = "Deployments-" + Guid.NewGuid(),
        State = state,
        StartTime = Now.AddDays(-1),
        CompletedTime = Now.AddDays(-1).AddMinutes(minutes),
    };

    public void Deployment(string project, string version, string environment, string state, string? tenant = null) => Space.Deployments.Add((
        new DeploymentResource
        {
            Id = "Deployments-" + Space.Deployments.Count,
            ProjectId = ProjectOf(project).Id,
            EnvironmentId = EnvironmentId(environment),
            TenantId = tenant is null ? null : Space.Tenants.Single(one => one.Name == tenant).Id,
            ReleaseId = ReleaseOf(project, version).Id,
            Created = Now.AddDays(-10).AddHours(Space.Deployments.Count),
        },
        state));

    public Task<ResolvedPlan> Resolve(CoordinationPlan plan) => Planner.ResolveAsync(Space, plan, new Clock(), CancellationToken.None);

    public Task<ResolvedPlan> Resolve(params PlannedDeployment[] deployments) => Resolve(Plan(deployments));

    public async Task<ResolvedDeployment> ResolveOne(PlannedDeployment deployment) => Assert.Single((await Resolve(deployment)).Deployments);

    public async Task<IReadOnlyList<Failure>> Faults(CoordinationPlan plan) => (await Assert.ThrowsAsync<CoordinationException>(() => Resolve(plan))).Failures;

    public Task<IReadOnlyList<Failure>> Faults(params PlannedDeployment[] deployments) => Faults(Plan(deployments));

    public async Task<Failure> Fault(params PlannedDeployment[] deployments) => Assert.Single(await Faults(deployments));

    private ProjectResource ProjectOf(string name) => Space.Projects.Single(one => one.Name == name);

    private string EnvironmentId(string name) => Space.Environments.Single(one => one.Name == name).Id;

    private ReleaseResource ReleaseOf(string project, string version) => Space.Releases.Single(one => one.ProjectId == ProjectOf(project).Id && one.Version == version);

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
