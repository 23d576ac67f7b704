using System;
using System.Linq;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Planning.Resolving;

/// <summary>Whether a project may be deployed for a tenant, or for none.</summary>
internal static class Tenancy
{
    /// <summary>Checks it; what speaks against it is added to the faults.</summary>
    public static bool IsAllowed(Draft draft, PlanFaults faults)
    {
        var fault = FaultOf(draft.Project!, draft.Environment!, draft.Tenant);
        if (fault is not null)
            faults.Add(draft.Number, fault);
        return fault is null;
    }

    private static Failure? FaultOf(ProjectResource project, EnvironmentResource environment, TenantResource? tenant)
    {
        var mode = project.TenantedDeploymentMode;
        if (tenant is null)
        {
            return Is(mode, "Tenanted")
                ? Refused("TenantNeeded", project.Name + " is deployed for tenants only, and no tenant is named.", "Name a tenant.")
                : null;
        }

        if (Is(mode, "Untenanted"))
            return Refused("TenantNotTaken", project.Name + " is not deployed for tenants, but " + tenant.Name + " is named.", "Take the tenant out, or allow tenants in the project's settings.");
        if (tenant.IsDisabled)
            return Refused("TenantDisabled", "the tenant " + tenant.Name + " is disabled.", "Enable the tenant, or take it out of the plan.");
        return ConnectionFault(project, environment, tenant);
    }

    private static Failure? ConnectionFault(ProjectResource project, EnvironmentResource environment, TenantResource tenant)
    {
        if (!tenant.ProjectEnvironments.TryGetValue(project.Id, out var environments))
            return Refused("TenantNotConnected", "the tenant " + tenant.Name + " is not connected to " + project.Name + ".", "Connect it, or take it out of the plan.");
        return environments.Contains(environment.Id, StringComparer.OrdinalIgnoreCase)
            ? null
            : Refused("TenantNotConnected", "the tenant " + tenant.Name + " is connected to " + project.Name + ", but not in " + environment.Name + ".", "Connect it in that environment, or name another one.");
    }

    private static Failure Refused(string id, string what, string remedy) => new(id, FailureKind.Refused, what) { Remedy = remedy };

    private static bool Is(string? mode, string other) => string.Equals(mode, other, StringComparison.OrdinalIgnoreCase);
}
