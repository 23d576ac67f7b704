using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Claims;
using Coordination.Core.Names;
using Coordination.Core.Octopus;
using Coordination.Core.Planning.Resolving;

namespace Coordination.Core.Locking;

/// <summary>Finds the locks that a request names, and puts them in the order in which everybody takes them.</summary>
internal static class LockNames
{
    /// <summary>The locks in order, each once, and for those that stand for a project, its place.</summary>
    /// <exception cref="CoordinationException">A name is none, or a project, environment or tenant is not found; all faults together.</exception>
    public static async Task<IReadOnlyList<WantedLock>> FindAsync(IOctopusSpace space, IReadOnlyList<string> templates, IReadOnlyList<string> projects, StepLockPlace place, CancellationToken cancellationToken)
    {
        var faults = new List<Failure>();
        var wanted = new List<WantedLock>();
        if (projects.Count > 0 || (place.IsTyped && templates.Any(LockTemplate.NeedsPlace)))
        {
            var names = await SpaceNames.ReadAsync(space, place.Tenant is not null, cancellationToken).ConfigureAwait(false);
            var environment = place.Environment is null ? null : Find(names.Environments, place.Environment, faults);
            var tenant = place.Tenant is null ? null : Find(names.Tenants, place.Tenant, faults);
            place = place with { Environment = environment?.Name ?? place.Environment, Tenant = tenant?.Name ?? place.Tenant };
            if (projects.Count > 0 && place.Environment is null)
                faults.Add(new Failure("EnvironmentMissing", FailureKind.Invalid, "The lock of a project is one of its environments, and there is none here.") { Remedy = "Outside of an Octopus step, give -Environment, and -Tenant for a tenant." });
            foreach (var text in projects)
            {
                if (Find(names.Projects, text, faults) is { } project && environment is not null && faults.Count == 0)
                    wanted.Add(ProjectLock.Of(project, environment, tenant));
            }
        }

        foreach (var template in templates)
        {
            if (LockTemplate.Fill(template, place, faults) is { } name)
                wanted.Add(new WantedLock(Claim(name), Cell: null));
        }

        if (faults.Count > 0)
            throw new CoordinationException(faults);
        return [.. wanted.GroupBy(one => one.Name).Select(same => same.FirstOrDefault(one => one.Cell is not null) ?? same.First()).OrderBy(one => one.Name.Name, StringComparer.Ordinal)];
    }

    /// <summary>The claim of a name that was checked.</summary>
    public static ClaimName Claim(string name) => ClaimName.TryMake(LockRecords.Kind, name) ?? throw new ArgumentException("A name without letters.", nameof(name));

    private static T? Find<T>(NameIndex<T> index, string text, List<Failure> faults)
        where T : class
    {
        var found = index.Find(text, out var fault);
        if (fault is not null)
            faults.Add(new Failure(fault.Id, fault.Kind, "For a lock, " + fault.What) { Target = text, Remedy = fault.Remedy });
        return found;
    }
}
