using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Planning.Files;

/// <summary>Gives a name to deployments that were written without one.</summary>
internal static class DeploymentNames
{
    /// <summary>
    /// The name is the project's. Where the file deploys a project more than once, the environment is added if the environments differ
    /// (<c>Trading API to Test</c>), and the tenant if the tenants differ (<c>Trading API for Contoso</c>).
    /// </summary>
    public static IReadOnlyList<PlannedDeployment> Give(IReadOnlyList<WrittenDeployment> written)
    {
        var groups = written.Where(one => one.Name is null).ToLookup(one => one.Project, StringComparer.OrdinalIgnoreCase);
        var differs = groups.ToDictionary(
            group => group.Key,
            group => (Environment: Differs(group.Select(one => one.Environment)), Tenant: Differs(group.Select(one => one.Tenant))),
            StringComparer.OrdinalIgnoreCase);
        return [.. written.Select(one => Planned(one, one.Name ?? NameOf(one, differs[one.Project])))];
    }

    private static string NameOf(WrittenDeployment one, (bool Environment, bool Tenant) differs) =>
        one.Project
        + (differs.Environment && one.Environment is not null ? " to " + one.Environment : string.Empty)
        + (differs.Tenant && one.Tenant is not null ? " for " + one.Tenant : string.Empty);

    private static bool Differs(IEnumerable<string?> names) => names.Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any();

    private static PlannedDeployment Planned(WrittenDeployment one, string name)
    {
        var planned = new PlannedDeployment
        {
            Name = name,
            Project = one.Project,
            Environment = one.Environment,
            Tenant = one.Tenant,
            Channel = one.Channel,
            After = one.After,
            Policy = one.Policy,
            QueueTime = one.QueueTime,
            QueueTimeExpiry = one.QueueTimeExpiry,
            Position = one.Mark.ToString(),
        };
        return one.Version is null ? planned : planned with { Version = one.Version };
    }
}
