using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Names;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Planning.Resolving;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Waiting.Targets;

/// <summary>Finds what a query names. All faults come together.</summary>
internal static class PlaceFinder
{
    /// <summary>Finds it.</summary>
    /// <exception cref="CoordinationException">Something that is named is not there, not visible, or more than one thing.</exception>
    public static async Task<Place> FindAsync(DeploymentQuery query, SpaceNames names, WaitEnvironment environment, CancellationToken cancellationToken)
    {
        var faults = new List<Failure>();
        var project = Named(query.Project, names.Projects, faults);
        if (query.Runbook is not null && query.Project is null && query.Tasks.Count == 0)
            faults.Add(new Failure("RunbookWithoutProject", FailureKind.Invalid, "Runbook " + query.Runbook + " is named without the project that it is of.") { Target = query.Runbook, Remedy = "Name the project, too: runbooks of several projects may be called alike." });
        var place = new Place
        {
            Project = project,
            Version = query.Version,
            Environment = Named(query.Environment, names.Environments, faults),
            Tenant = Named(query.Tenant, names.Tenants, faults),
            Runbook = query.Runbook is null || project is null ? null : await RunbookAsync(query.Runbook, project, environment, faults, cancellationToken).ConfigureAwait(false),
        };
        return faults.Count == 0 ? place : throw new CoordinationException(faults);
    }

    private static async Task<RunbookResource?> RunbookAsync(string runbook, ProjectResource project, WaitEnvironment environment, List<Failure> faults, CancellationToken cancellationToken)
    {
        var runbooks = await environment.Executions.GetRunbooksAsync(project, cancellationToken).ConfigureAwait(false);
        return Named(runbook, new NameIndex<RunbookResource>("runbook", "RunbookView", runbooks, one => one.Id, one => one.Name, one => one.Slug), faults);
    }

    private static T? Named<T>(string? text, NameIndex<T> index, List<Failure> faults)
        where T : class
    {
        if (text is null)
            return null;
        var found = index.Find(text, out var fault);
        if (fault is not null)
            faults.Add(new Failure(fault.Id, fault.Kind, char.ToUpperInvariant(fault.What[0]) + fault.What.Substring(1)) { Target = text, Remedy = fault.Remedy });
        return found;
    }
}
