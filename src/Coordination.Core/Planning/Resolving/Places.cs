using Coordination.Core.Names;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Planning.Selectors;

namespace Coordination.Core.Planning.Resolving;

/// <summary>Finds the project, environment and tenant of each deployment.</summary>
internal sealed class Places(CoordinationPlan plan, SpaceNames names, PlanFaults faults)
{
    // The plan's own names stand for every deployment that names none: they are looked up, and found faulty, once.
    private readonly EnvironmentResource? _environment = OfPlan(plan.Environment, names.Environments, faults);
    private readonly TenantResource? _tenant = OfPlan(plan.Tenant, names.Tenants, faults);

    /// <summary>Finds what a deployment names; what is not found is added to the faults.</summary>
    public Draft Find(int number)
    {
        var planned = plan.Deployments[number];
        var draft = new Draft(number, planned)
        {
            Project = Named(number, planned.Project, names.Projects),
            Environment = EnvironmentOf(number, planned),
            Tenant = planned.Tenant is null ? _tenant : Named(number, planned.Tenant, names.Tenants),
            Selector = VersionSelector.Parse(planned.Version, out var fault),
        };
        if (fault is not null)
            faults.Add(number, "VersionInvalid", FailureKind.Invalid, fault, "Write an exact version, latest, newest, a range, or 'in' and an environment.");
        if (draft.Selector is VersionInEnvironment source)
            draft.Source = Named(number, source.Environment, names.Environments);
        if (draft.Project is { IsDisabled: true } disabled)
            faults.Add(number, "ProjectDisabled", FailureKind.Refused, "the project " + disabled.Name + " is disabled; the server refuses deployments of it.", "Enable the project in its settings, or take it out of the plan.");

        var isTenantSettled = (planned.Tenant ?? plan.Tenant) is null || draft.Tenant is not null;
        draft.HasPlace = draft.Project is not null && draft.Environment is not null && isTenantSettled && Tenancy.IsAllowed(draft, faults);
        return draft;
    }

    private static T? OfPlan<T>(string? text, NameIndex<T> index, PlanFaults faults)
        where T : class
    {
        if (text is null)
            return null;
        var found = index.Find(text, out var fault);
        if (fault is not null)
            faults.Add(fault);
        return found;
    }

    private T? Named<T>(int number, string text, NameIndex<T> index)
        where T : class
    {
        var found = index.Find(text, out var fault);
        if (fault is not null)
            faults.Add(number, fault);
        return found;
    }

    private EnvironmentResource? EnvironmentOf(int number, PlannedDeployment planned)
    {
        if (planned.Environment is not null)
            return Named(number, planned.Environment, names.Environments);
        if (plan.Environment is null)
            faults.Add(number, "EnvironmentMissing", FailureKind.Invalid, "it names no environment, and neither does the plan.", "Name one, for the deployment or for the whole plan.");
        return _environment;
    }
}
