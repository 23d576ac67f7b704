using System;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Planning.Resolving;

namespace Coordination.Core.Locking;

/// <summary>The lock that stands for a project in an environment, for a tenant or for none.</summary>
internal static class ProjectLock
{
    private const string Begin = "project ";

    /// <summary>The lock of this place; called by names, or by ids where names are too long for that.</summary>
    public static WantedLock Of(ProjectResource project, EnvironmentResource environment, TenantResource? tenant)
    {
        var name = Name(project.Name, environment.Name, tenant?.Name);
        if (name.Length > StepLockRequest.LongestName)
            name = Name(project.Id, environment.Id, tenant?.Id);
        return new WantedLock(LockNames.Claim(name), new Cell(project.Id, environment.Id, tenant?.Id));
    }

    /// <summary>Whether a lock of this name stands for a project.</summary>
    public static bool Is(string name) => name.StartsWith(Begin, StringComparison.Ordinal) && name.IndexOf(" in ", StringComparison.Ordinal) > 0;

    private static string Name(string project, string environment, string? tenant) => Begin + project + " in " + environment + (tenant is null ? string.Empty : " for " + tenant);
}
