using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Names;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Planning.Resolving;

/// <summary>The projects, environments and tenants of a space, read once for a plan.</summary>
internal sealed class SpaceNames
{
    private SpaceNames(NameIndex<ProjectResource> projects, NameIndex<EnvironmentResource> environments, NameIndex<TenantResource> tenants)
    {
        Projects = projects;
        Environments = environments;
        Tenants = tenants;
    }

    /// <summary>The projects.</summary>
    public NameIndex<ProjectResource> Projects { get; }

    /// <summary>The environments.</summary>
    public NameIndex<EnvironmentResource> Environments { get; }

    /// <summary>The tenants; none where the plan names none.</summary>
    public NameIndex<TenantResource> Tenants { get; }

    /// <summary>Reads them.</summary>
    public static async Task<SpaceNames> ReadAsync(IOctopusSpace space, bool withTenants, CancellationToken cancellationToken)
    {
        var projects = space.GetProjectsAsync(cancellationToken);
        var environments = space.GetEnvironmentsAsync(cancellationToken);
        var tenants = withTenants ? space.GetTenantsAsync(cancellationToken) : Task.FromResult<IReadOnlyList<TenantResource>>([]);
        await Task.WhenAll(projects, environments, tenants).ConfigureAwait(false);
        return new SpaceNames(
            new("project", "ProjectView", await projects.ConfigureAwait(false), one => one.Id, one => one.Name, one => one.Slug),
            new("environment", "EnvironmentView", await environments.ConfigureAwait(false), one => one.Id, one => one.Name, one => one.Slug),
            new("tenant", "TenantView", await tenants.ConfigureAwait(false), one => one.Id, one => one.Name, one => one.Slug));
    }
}
