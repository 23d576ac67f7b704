using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Exporting.Wire;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Exporting;

/// <summary>What was read of a server.</summary>
/// <param name="Version">Its version.</param>
/// <param name="At">When it was read.</param>
/// <param name="Nodes">Its nodes; none where they must not be seen.</param>
/// <param name="Environments">All environments, in the server's order.</param>
/// <param name="Lifecycles">All lifecycles.</param>
/// <param name="Tenants">All tenants.</param>
/// <param name="Machines">All deployment targets.</param>
/// <param name="Libraries">The library variable sets that the projects include.</param>
/// <param name="Projects">The projects that were asked for.</param>
internal sealed record ServerFindings(
    string Version,
    DateTimeOffset At,
    IReadOnlyList<ServerNodeResource> Nodes,
    IReadOnlyList<ExportedEnvironment> Environments,
    IReadOnlyList<ExportedLifecycle> Lifecycles,
    IReadOnlyList<ExportedTenant> Tenants,
    IReadOnlyList<ExportedMachine> Machines,
    IReadOnlyList<LibraryFindings> Libraries,
    IReadOnlyList<ProjectFindings> Projects)
{
    /// <summary>Names of environments that the user sees.</summary>
    public List<object> EnvironmentNames(IEnumerable<string> ids) => [.. ids.Select(id => Environments.FirstOrDefault(one => Same(one.Id, id))?.Name).Where(name => name is not null).Cast<object>()];

    /// <summary>The tenants that are connected to one of the projects.</summary>
    public IEnumerable<ExportedTenant> ConnectedTenants => Tenants.Where(tenant => tenant.ProjectEnvironments.Keys.Any(id => Projects.Any(found => Same(found.Project.Id, id))));

    /// <summary>Ids compare without regard to case.</summary>
    public static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
