using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Exporting.Wire;
using Coordination.Core.Names;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Exporting;

/// <summary>Reads what a scenario needs of a server.</summary>
internal sealed class ScenarioExporter(IOctopusSpace space, ITaskReads server, ScenarioReading reading, string version, TimeProvider time)
{
    private const int MostTasksAtOnce = 300;

    /// <summary>Reads the projects and what their deployments depend on.</summary>
    /// <exception cref="CoordinationException">All projects that are not found, together; or what cannot be read.</exception>
    public async Task<ServerFindings> ReadAsync(ScenarioExportOptions options, CancellationToken cancellationToken)
    {
        var projects = Find(options.Projects, await reading.GetProjectsAsync(cancellationToken).ConfigureAwait(false));
        var found = new List<ProjectFindings>();
        foreach (var project in projects)
            found.Add(await ReadAsync(project, options.History, cancellationToken).ConfigureAwait(false));
        return new ServerFindings(
            version,
            time.GetUtcNow(),
            await ReadNodesAsync(cancellationToken).ConfigureAwait(false),
            await reading.GetEnvironmentsAsync(cancellationToken).ConfigureAwait(false),
            await reading.GetLifecyclesAsync(cancellationToken).ConfigureAwait(false),
            await reading.GetTenantsAsync(cancellationToken).ConfigureAwait(false),
            await reading.GetMachinesAsync(cancellationToken).ConfigureAwait(false),
            await ReadLibrariesAsync(projects, cancellationToken).ConfigureAwait(false),
            found);
    }

    /// <summary>Of the whole server, those that are there.</summary>
    private async Task<IReadOnlyList<ServerNodeResource>> ReadNodesAsync(CancellationToken cancellationToken)
    {
        var nodes = await SeenAsync(() => server.GetNodesAsync(cancellationToken), new ServerNodesResource()).ConfigureAwait(false);
        return [.. nodes.Nodes.Where(node => !node.IsOffline)];
    }

    /// <summary>What the key must not see is left out: nodes and variables are no reason not to rehearse.</summary>
    private static async Task<T> SeenAsync<T>(Func<Task<T>> read, T nothing)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (CoordinationException denied) when (denied.Failures[0].Kind is FailureKind.Forbidden or FailureKind.NotFound)
        {
            return nothing;
        }
    }

    private async Task<IReadOnlyList<LibraryFindings>> ReadLibrariesAsync(IReadOnlyList<ExportedProject> projects, CancellationToken cancellationToken)
    {
        var included = new HashSet<string>(projects.SelectMany(project => project.IncludedLibraryVariableSetIds), StringComparer.OrdinalIgnoreCase);
        if (included.Count == 0)
            return [];
        var found = new List<LibraryFindings>();
        foreach (var library in (await SeenAsync(() => reading.GetLibrariesAsync(cancellationToken), []).ConfigureAwait(false)).Where(one => one.VariableSetId is not null && included.Contains(one.Id)))
            found.Add(new LibraryFindings(library, await SeenAsync(() => reading.GetVariablesAsync(library, cancellationToken), new ExportedVariables()).ConfigureAwait(false)));
        return found;
    }

    private static List<ExportedProject> Find(IReadOnlyList<string> wanted, IReadOnlyList<ExportedProject> all)
    {
        var index = new NameIndex<ExportedProject>("project", "ProjectView", all, project => project.Id, project => project.Name, project => project.Slug);
        var found = new List<ExportedProject>();
        var failures = new List<Failure>();
        foreach (var text in wanted)
        {
            if (index.Find(text, out var fault) is { } project)
                found.Add(project);
            else
                failures.Add(new Failure(fault!.Id, fault.Kind, "No scenario can be made: " + fault.What) { Target = text, Remedy = fault.Remedy });
        }

        return failures.Count == 0 ? [.. found.Distinct()] : throw new CoordinationException(failures);
    }

    private async Task<ProjectFindings> ReadAsync(ExportedProject project, int history, CancellationToken cancellationToken)
    {
        var past = await ReadPastAsync(project, history, cancellationToken).ConfigureAwait(false);
        var times = new StepTimes();
        foreach (var (_, task) in past.Where(one => TaskStates.Is(one.Task.State, TaskStates.Success)).Take(history))
        {
            if (await reading.FindLogAsync(task, cancellationToken).ConfigureAwait(false) is { } log)
                times.Add(log);
        }

        return new ProjectFindings(
            project,
            await reading.GetSettingsAsync(project, cancellationToken).ConfigureAwait(false),
            await reading.GetChannelsAsync(project, cancellationToken).ConfigureAwait(false),
            await SeenAsync(() => reading.GetVariablesAsync(project, cancellationToken), new ExportedVariables()).ConfigureAwait(false),
            await reading.GetProcessAsync(project, cancellationToken).ConfigureAwait(false),
            await reading.GetReleasesAsync(project, cancellationToken).ConfigureAwait(false),
            past,
            times);
    }

    /// <summary>The newest deployments, and those that a dashboard shows beyond them: what is deployed where is known for every environment.</summary>
    private async Task<IReadOnlyList<(DeploymentResource Deployment, TaskResource Task)>> ReadPastAsync(ExportedProject project, int history, CancellationToken cancellationToken)
    {
        var deployments = (await reading.GetDeploymentsAsync(project, history, cancellationToken).ConfigureAwait(false)).ToList();
        var environments = await space.GetEnvironmentsAsync(cancellationToken).ConfigureAwait(false);
        var dashboard = await space.GetDashboardAsync([project.Id], [.. environments.Select(environment => environment.Id)], cancellationToken).ConfigureAwait(false);
        foreach (var item in dashboard.Items.Concat(dashboard.PreviousItems).Where(item => !deployments.Exists(one => ServerFindings.Same(one.Id, item.DeploymentId))))
            deployments.Add(new DeploymentResource { Id = item.DeploymentId, ProjectId = item.ProjectId, EnvironmentId = item.EnvironmentId, TenantId = item.TenantId, ReleaseId = item.ReleaseId, TaskId = item.TaskId, Created = item.StartTime ?? item.CompletedTime ?? default });

        var tasks = new Dictionary<string, TaskResource>(StringComparer.OrdinalIgnoreCase);
        for (var from = 0; from < deployments.Count; from += MostTasksAtOnce)
        {
            foreach (var task in await space.GetTasksAsync([.. deployments.Skip(from).Take(MostTasksAtOnce).Select(one => one.TaskId)], cancellationToken).ConfigureAwait(false))
                tasks[task.Id] = task;
        }

        return [.. deployments.Where(one => tasks.TryGetValue(one.TaskId, out var task) && TaskStates.IsOver(task.State)).Select(one => (one, tasks[one.TaskId]))];
    }
}
