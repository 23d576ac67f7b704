using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Octopus.Executions;

/// <summary>Deployments and runs of a space over HTTP.</summary>
internal sealed class OctopusExecutions(ApiClient client, ServerLinks links) : IExecutions
{
    private const string Deployments = "Deployments";
    private const string Runs = "RunbookRuns";

    private readonly ExecutionHistory _history = new(client, links);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Execution>> OfTasksAsync(IReadOnlyCollection<TaskResource> tasks, CancellationToken cancellationToken)
    {
        var deployments = IdsOf(tasks, TaskKinds.Deploy, TaskKinds.DeploymentId);
        var runs = IdsOf(tasks, TaskKinds.RunbookRun, TaskKinds.RunbookRunId);
        var found = new List<Execution>();
        found.AddRange(await GetDeploymentsAsync(deployments, cancellationToken).ConfigureAwait(false));
        if (runs.Count > 0 && links.Find(Runs) is not null)
        {
            foreach (var run in await ByIdsAsync<RunbookRunResource>(Runs, runs, "the runbook runs of the space", one => one.Id, cancellationToken).ConfigureAwait(false))
                found.Add(Execution.Of(run));
        }

        return found;
    }

    /// <inheritdoc/>
    public async Task<Execution?> FindDeploymentAsync(string deploymentId, CancellationToken cancellationToken) =>
        await client.FindAsync<DeploymentResource>(links.Expand(Deployments, ("id", [deploymentId])), "deployment " + deploymentId, cancellationToken).ConfigureAwait(false) is { } deployment
            ? Execution.Of(deployment)
            : null;

    /// <inheritdoc/>
    public async Task<Execution?> FindRunAsync(string runId, CancellationToken cancellationToken) =>
        links.Find(Runs) is not null && await client.FindAsync<RunbookRunResource>(links.Expand(Runs, ("id", [runId])), "runbook run " + runId, cancellationToken).ConfigureAwait(false) is { } run
            ? Execution.Of(run)
            : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Execution>> GetDeploymentsAsync(IReadOnlyCollection<string> deploymentIds, CancellationToken cancellationToken) =>
        [.. (await ByIdsAsync<DeploymentResource>(Deployments, deploymentIds, "the deployments of the space", one => one.Id, cancellationToken).ConfigureAwait(false)).Select(Execution.Of)];

    /// <inheritdoc/>
    public Task<IReadOnlyList<Execution>> GetHistoryAsync(ExecutionPlace place, DateTimeOffset since, int most, CancellationToken cancellationToken)
    {
        var about = (place.RunbookId is null ? "the deployments of " : "the runs of ") + (place.RunbookId ?? place.ProjectId ?? "the space");
        return place.RunbookId is null
            ? _history.ReadAsync<DeploymentResource>(Deployments, about, place, since, most, Execution.Of, cancellationToken)
            : _history.ReadAsync<RunbookRunResource>(Runs, about, place, since, most, Execution.Of, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ProcessResource> GetProcessAsync(Execution execution, CancellationToken cancellationToken)
    {
        var about = "the process of " + execution.Id;
        var link = ProcessLink(ofRunbooks: execution.RunbookId is not null);
        var processId = execution.ProcessId ?? throw client.Lacking("the id of " + about);
        return await client.GetAsync<ProcessResource>(links.Expand(link, ("id", [processId])), about, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<ProcessResource?> FindProcessAsync(ProjectResource project, CancellationToken cancellationToken)
    {
        // In Git the link leads to a branch that it does not name (octopus-api 1.4), or is absent.
        if (!project.Links.TryGetValue("DeploymentProcess", out var link) || link.IndexOf('{') >= 0)
            return null;
        return await client.GetAsync<ProcessResource>(link, "the process of " + project.Name, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcessResource>> GetProcessesAsync(IReadOnlyCollection<string> processIds, bool ofRunbooks, CancellationToken cancellationToken)
    {
        // Not every server offers the parameter in its link (octopus-clients-wire); without it, the answer would be all processes there are.
        var link = ProcessLink(ofRunbooks);
        if (links.Find(link) is not { } template || !UriTemplate.Names(template, "ids"))
            return [];
        return await ByIdsAsync<ProcessResource>(link, processIds, "the processes of the space", one => one.Id, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReleaseResource>> GetReleasesAsync(IReadOnlyCollection<string> releaseIds, CancellationToken cancellationToken) =>
        ByIdsAsync<ReleaseResource>("Releases", releaseIds, "the releases of the space", one => one.Id, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RunbookResource>> GetRunbooksAsync(ProjectResource project, CancellationToken cancellationToken)
    {
        var template = project.Links.TryGetValue("Runbooks", out var own) ? own : links.Find("Runbooks");
        if (template is null)
            return [];
        var link = UriTemplate.Expand(template, ("projectIds", [project.Id]), ("take", [PagedList.PageSizeText]));
        var runbooks = await PagedList.ReadAsync<RunbookResource>(client, link, "the runbooks of " + project.Name, one => one.Id, cancellationToken).ConfigureAwait(false);
        return [.. runbooks.Where(one => string.Equals(one.ProjectId, project.Id, StringComparison.OrdinalIgnoreCase))];
    }

    private static string ProcessLink(bool ofRunbooks) => ofRunbooks ? "RunbookProcesses" : "DeploymentProcesses";

    private static List<string> IdsOf(IEnumerable<TaskResource> tasks, string kind, string argument) =>
    [
        .. tasks
            .Where(task => string.Equals(task.Name, kind, StringComparison.OrdinalIgnoreCase))
            .Select(task => task.Arguments.FirstOrDefault(one => string.Equals(one.Key, argument, StringComparison.OrdinalIgnoreCase)).Value)
            .OfType<JValue>()
            .Select(value => value.Value as string)
            .OfType<string>()
            .Where(id => id.Length > 0),
    ];

    /// <summary>Asks for exactly these. Without ids the server would answer with all that it has.</summary>
    private async Task<IReadOnlyList<T>> ByIdsAsync<T>(string link, IReadOnlyCollection<string> ids, string about, Func<T, string> idOf, CancellationToken cancellationToken)
        where T : class
    {
        var found = new List<T>();
        foreach (var chunk in Chunks.Of(ids))
        {
            var wanted = new HashSet<string>(chunk, StringComparer.OrdinalIgnoreCase);
            var address = links.Expand(link, ("ids", chunk), ("take", [PagedList.PageSizeText]));
            var shown = await PagedList.ReadAsync(client, address, about, idOf, cancellationToken).ConfigureAwait(false);
            found.AddRange(shown.Where(one => wanted.Remove(idOf(one))));
        }

        return found;
    }
}
