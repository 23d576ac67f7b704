using System.Linq;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scenarios;

/// <summary>Fills a new server with what a scenario says.</summary>
internal sealed class ScenarioSeeder(OctopusServer server)
{
    private const string Space = OctopusServer.DefaultSpaceId;

    public void Seed(Scenario scenario)
    {
        SeedSpaceAndUsers(scenario);
        new DocumentSeeder(server).Seed(scenario.Documents);
        new FeedSeeder(server).Seed();
        foreach (var environment in scenario.Environments)
        {
            Add(server.Environments, new DeploymentEnvironment { Name = environment.Name, UseGuidedFailure = environment.GuidedFailure, SortOrder = server.Environments.Count });
        }

        foreach (var lifecycle in scenario.Lifecycles) Seed(lifecycle);
        if (server.Lifecycles.Count == 0) Add(server.Lifecycles, new Lifecycle { Name = "Default Lifecycle" });
        foreach (var library in scenario.LibraryVariableSets) Seed(library);
        var projects = new ProjectSeeder(server);
        foreach (var project in scenario.Projects) projects.Add(project);
        foreach (var project in scenario.Projects) projects.Fill(project);
        if (server.ProjectGroups.Count == 0) Add(server.ProjectGroups, new ProjectGroup { Name = "Default Project Group" });
        foreach (var tenant in scenario.Tenants) Seed(tenant);
        CanonicalTags.AddWorn(server);
        foreach (var machine in scenario.Machines) Seed(machine);
        new PastSeeder(server).Seed(scenario);
        new UserSeeder(server).Grant(scenario.Users);
    }

    private static T Named<T>(T entity)
        where T : NamedEntity
    {
        entity.SpaceId = Space;
        entity.Slug = NamedEntities.SlugOf(entity.Name);
        return entity;
    }

    private static T Add<T>(EntityTable<T> table, T entity)
        where T : NamedEntity
        => table.Add(Named(entity));

    private void SeedSpaceAndUsers(Scenario scenario)
    {
        server.Spaces.Add(new Space { Id = Space, Name = "Default", Slug = "default", IsDefault = true, SpaceManagersTeams = ["teams-spacemanagers-Spaces-1"], SpaceManagersTeamMembers = [OctopusServer.RobotId] });
        server.Users.Add(new User { Id = OctopusServer.RobotId, Username = "simulator", DisplayName = "Simulator", IsRequestor = true, ApiKey = scenario.ApiKey, ApiKeyExpires = server.Now + scenario.ApiKeyExpiresAfter });
        server.Users.Add(new User { Id = OctopusServer.PersonId, Username = "person", DisplayName = "Simulated Person" });
        new UserSeeder(server).Seed(scenario.Users);
        server.Teams.Add(new Team { Id = "teams-everyone", Name = "Everyone", Slug = "everyone", MemberUserIds = [.. server.Users.Select(user => user.Id)], CanBeDeleted = false });
        server.Teams.Add(new Team { Id = "teams-spacemanagers-Spaces-1", SpaceId = Space, Name = "Space Managers", Slug = "space-managers", MemberUserIds = [OctopusServer.RobotId], CanBeDeleted = false });
        foreach (var team in scenario.Teams) Seed(team);
    }

    /// <summary>The simulated person is in every team: the answers that a scenario plans are always given.</summary>
    private void Seed(ScenarioTeam team) =>
        Add(server.Teams, new Team { Name = team.Name, MemberUserIds = [.. team.Members.Select(name => server.Users.First(user => user.Username.IsSameAs(name)).Id), OctopusServer.PersonId] });

    private void Seed(ScenarioLibrary library)
    {
        var entity = server.Configuration.Create(server.LibraryVariableSets, new LibraryVariableSet { Name = library.Name }, by: null);
        new VariableSeeder(server).Seed(library.Variables, entity.VariableSetId, project: null);
    }

    private void Seed(ScenarioLifecycle lifecycle) => Add(server.Lifecycles, new Lifecycle
    {
        Name = lifecycle.Name,
        ReleaseRetentionPolicy = PeriodOf(lifecycle.Keep) ?? new RetentionPeriod(),
        Phases =
        [
            .. lifecycle.Phases.Select(phase => new Phase
            {
                Id = server.Random.GuidText(),
                Name = phase.Name,
                OptionalDeploymentTargets = [.. phase.Environments.Select(server.EnvironmentIdOf)],
                AutomaticDeploymentTargets = [.. phase.Automatic.Select(server.EnvironmentIdOf)],
                MinimumEnvironmentsBeforePromotion = phase.Minimum,
                IsOptionalPhase = phase.IsOptional,
                IsPriorityPhase = phase.IsPriority,
                ReleaseRetentionPolicy = PeriodOf(phase.Keep),
            })
        ],
    });

    private static RetentionPeriod? PeriodOf(ScenarioRetention? keep) =>
        keep is null ? null : new RetentionPeriod { Unit = keep.IsDays ? "Days" : "Items", QuantityToKeep = keep.Quantity, ShouldKeepForever = false };

    private void Seed(ScenarioTenant tenant)
    {
        var entity = Named(new Tenant { Name = tenant.Name, TenantTags = [.. tenant.Tags] });
        foreach (var project in tenant.Projects) entity.ProjectEnvironments[server.Projects.FindByName(Space, project.Key)!.Id] = [.. project.Value.Select(server.EnvironmentIdOf)];
        server.Tenants.Add(entity);
    }

    private void Seed(ScenarioMachine machine) => Add(server.Machines, new Machine
    {
        Name = machine.Name,
        Roles = [.. machine.Roles],
        EnvironmentIds = machine.Environments.Count > 0 ? [.. machine.Environments.Select(server.EnvironmentIdOf)] : [.. server.Environments.Select(environment => environment.Id)],
        TenantIds = [.. machine.Tenants.Select(tenant => server.Tenants.FindByName(Space, tenant)!.Id)],
        TenantTags = [.. machine.TenantTags],
        TenantedDeploymentParticipation = machine.Tenants.Count + machine.TenantTags.Count > 0 ? "Tenanted" : "Untenanted",
        IsDisabled = machine.IsDisabled,
    });
}
