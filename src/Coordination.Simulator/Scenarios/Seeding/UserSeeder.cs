using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scenarios;

/// <summary>Puts a scenario's users on the server, and later, when what they are restricted to is there, their permissions.</summary>
internal sealed class UserSeeder(OctopusServer server)
{
    private const string Space = OctopusServer.DefaultSpaceId;

    public void Seed(IReadOnlyList<ScenarioUser> users)
    {
        foreach (var user in users)
        {
            server.Users.Add(new User { Username = user.Name, DisplayName = user.DisplayName ?? user.Name, IsService = user.IsService, IsActive = !user.IsDisabled, ApiKey = user.ApiKey, ApiKeyExpires = server.Now + user.ExpiresAfter });
        }
    }

    public void Grant(IReadOnlyList<ScenarioUser> users)
    {
        foreach (var user in users.Where(user => user.Permissions is not null))
        {
            server.Users.First(existing => existing.Username.IsSameAs(user.Name)).Grants = [.. user.Permissions!.SelectMany(GrantsOf)];
        }
    }

    private IEnumerable<Grant> GrantsOf(ScenarioGrant grant) => grant.Permissions.Select(permission => new Grant(permission)
    {
        Projects = [.. grant.Projects.Select(name => server.Projects.FindByName(Space, name)!.Id)],
        Environments = [.. grant.Environments.Select(server.EnvironmentIdOf)],
        Tenants = [.. grant.Tenants.Select(name => server.Tenants.FindByName(Space, name)!.Id)],
    }.Supported());
}
