using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>A permission that a user has, everywhere or only for some ids. A list without ids is no restriction.</summary>
internal sealed record Grant(string Permission)
{
    public IReadOnlyList<string> Projects { get; init; } = [];

    public IReadOnlyList<string> ProjectGroups { get; init; } = [];

    public IReadOnlyList<string> Environments { get; init; } = [];

    public IReadOnlyList<string> Tenants { get; init; } = [];

    /// <summary>The grant as a server keeps it: only with the restrictions that its permission supports.</summary>
    public Grant Supported()
    {
        var scopes = PermissionTable.Of(Permission);
        IReadOnlyList<string> Kept(PermissionScopes scope, IReadOnlyList<string> ids) => scopes.HasFlag(scope) ? ids : [];
        return new Grant(Permission)
        {
            Projects = Kept(PermissionScopes.Projects, Projects),
            ProjectGroups = Kept(PermissionScopes.ProjectGroups, ProjectGroups),
            Environments = Kept(PermissionScopes.Environments, Environments),
            Tenants = Kept(PermissionScopes.Tenants, Tenants),
        };
    }

    /// <summary>Whether it reaches to where something belongs. What has no project, environment or tenant is held back by no restriction to them.</summary>
    public bool Covers(AccessTo to) =>
        Fits(Projects, to.Projects) && Fits(ProjectGroups, to.ProjectGroups) && Fits(Environments, to.Environments) && FitsTenants(to.Tenants);

    private static bool Fits(IReadOnlyList<string> allowed, IReadOnlyList<string> of) =>
        allowed.Count == 0 || of.Count == 0 || of.Intersect(allowed, StringComparer.OrdinalIgnoreCase).Any();

    private bool FitsTenants(IReadOnlyList<string> of) =>
        Tenants.Count > 0 && of.Count == 0 && PermissionTable.Of(Permission).HasFlag(PermissionScopes.ExplicitTenant) ? false : Fits(Tenants, of);
}
