using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Exporting;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus;

/// <summary>One space of one server over HTTP. Goes where the server's links lead, and sends only parameters that the links name.</summary>
internal sealed class OctopusSpace : IOctopusSpace
{
    private readonly ApiClient _client;
    private readonly ServerLinks _links;
    private readonly DashboardReading _dashboard;
    private readonly DeploymentHistory _history;
    private readonly OctopusTasks _tasks;

    /// <summary>Makes one of the links of a space, or of a server without spaces.</summary>
    public OctopusSpace(ApiClient client, ServerLinks links, SpaceResource? space)
    {
        _client = client;
        _links = links;
        _dashboard = new DashboardReading(client, links);
        LibraryVariableSets = new LibraryVariableSets(client, links);
        Processes = new ProcessDocuments(client, links);
        Names = new NameLists(client, links);
        Scenarios = new ScenarioReading(client, links);
        Executions = new OctopusExecutions(client, links);
        SpaceId = space?.Id;
        _tasks = new OctopusTasks(client, links, SpaceId);
        _history = new DeploymentHistory(client, links, _tasks.ReadAsync);
        TaskReads = new OctopusTaskReads(client, links, SpaceId);
        Name = space?.Name;
    }

    /// <inheritdoc/>
    public string Server => _client.Server.ToString();

    /// <inheritdoc/>
    public string? SpaceId { get; }

    /// <summary>Name of the space; null on servers that have none.</summary>
    public string? Name { get; }

    /// <summary>Its library variable sets.</summary>
    public ILibraryVariableSets LibraryVariableSets { get; }

    /// <summary>The deployment processes of its projects.</summary>
    public IProcessDocuments Processes { get; }

    /// <summary>What else has names in it.</summary>
    public NameLists Names { get; }

    /// <summary>What a scenario is made of.</summary>
    public ScenarioReading Scenarios { get; }

    /// <summary>Its deployments and runs of runbooks.</summary>
    public IExecutions Executions { get; }

    /// <summary>What it tells of its tasks besides how they stand.</summary>
    public ITaskReads TaskReads { get; }

    /// <inheritdoc/>
    public int RequestsSent => _client.RequestsSent;

    /// <inheritdoc/>
    public Task<IReadOnlyList<ProjectResource>> GetProjectsAsync(CancellationToken cancellationToken) =>
        ListAsync<ProjectResource>(() => _links.Template("Projects"), "the projects of the space", project => project.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<EnvironmentResource>> GetEnvironmentsAsync(CancellationToken cancellationToken) =>
        ListAsync<EnvironmentResource>(() => _links.Template("Environments"), "the environments of the space", environment => environment.Id, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TenantResource>> GetTenantsAsync(CancellationToken cancellationToken)
    {
        // Servers older than 3.4 know no tenants.
        if (_links.Find("Tenants") is not { } template)
            return [];
        var tenants = await ListAsync<TenantResource>(() => template, "the tenants of the space", tenant => tenant.Id, cancellationToken).ConfigureAwait(false);
        return [.. tenants.Select(tenant => tenant with { ProjectEnvironments = IgnoringCase(tenant.ProjectEnvironments) })];
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChannelResource>> GetChannelsAsync(ProjectResource project, CancellationToken cancellationToken) =>
        ListAsync<ChannelResource>(() => LinkOf(project.Links, "Channels", project.Name), "the channels of " + project.Name, channel => channel.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReleaseResource>> GetReleasesAsync(ProjectResource project, CancellationToken cancellationToken) =>
        ListAsync<ReleaseResource>(() => LinkOf(project.Links, "Releases", project.Name), "the releases of " + project.Name, release => release.Id, cancellationToken);

    /// <inheritdoc/>
    public async Task<ReleaseResource?> FindReleaseAsync(ProjectResource project, string version, CancellationToken cancellationToken)
    {
        var template = LinkOf(project.Links, "Releases", project.Name);
        var link = UriTemplate.Names(template, "version")
            ? UriTemplate.Expand(template, ("version", [version]))
            : UriTemplate.Expand(template) + "/" + Uri.EscapeDataString(version);
        return await _client.FindAsync<ReleaseResource>(link, "release " + version + " of " + project.Name, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<DeploymentTemplateResource> GetDeploymentTemplateAsync(ReleaseResource release, CancellationToken cancellationToken) =>
        await _client.GetAsync<DeploymentTemplateResource>(
            UriTemplate.Expand(LinkOf(release.Links, "DeploymentTemplate", "release " + release.Version)), "where release " + release.Version + " may be deployed", cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<DashboardResource> GetDashboardAsync(IReadOnlyCollection<string> projectIds, IReadOnlyCollection<string> environmentIds, CancellationToken cancellationToken) =>
        _dashboard.ReadAsync(projectIds, environmentIds, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeploymentResource>> GetDeploymentsAsync(string projectId, string environmentId, string? tenantId, string? taskState, int take, CancellationToken cancellationToken) =>
        _history.ReadAsync(projectId, environmentId, tenantId, taskState, take, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeploymentResource>> GetSuccessesAsync(IReadOnlyCollection<string> projectIds, string environmentId, CancellationToken cancellationToken) =>
        _history.ReadSuccessesAsync(projectIds, environmentId, cancellationToken);

    /// <inheritdoc/>
    public async Task<Sent<DeploymentResource>> CreateDeploymentAsync(NewDeployment deployment, CancellationToken cancellationToken) =>
        await _client.PostOnceAsync<DeploymentResource>(
            _links.Expand("Deployments"),
            deployment,
            "the deployment of " + deployment.ReleaseId + " to " + deployment.EnvironmentId + (deployment.TenantId is null ? string.Empty : " for " + deployment.TenantId),
            created => created.Id.Length > 0 && created.TaskId.Length > 0,
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TaskResource>> GetTasksAsync(IReadOnlyCollection<string> taskIds, CancellationToken cancellationToken) =>
        _tasks.ReadAsync(taskIds, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TaskResource>> PollTasksAsync(IReadOnlyCollection<string> taskIds, CancellationToken cancellationToken) =>
        _tasks.PollAsync(taskIds, cancellationToken);

    /// <inheritdoc/>
    public Task<TaskResource> CancelTaskAsync(string taskId, CancellationToken cancellationToken) => _tasks.CancelAsync(taskId, cancellationToken);

    /// <inheritdoc/>
    public string GetTaskLink(string taskId) => Server + "/app#/" + (SpaceId is null ? string.Empty : SpaceId + "/") + "tasks/" + taskId;

    private static Dictionary<string, IReadOnlyList<string>> IgnoringCase(IReadOnlyDictionary<string, IReadOnlyList<string>> environments)
    {
        var same = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var connected in environments)
            same[connected.Key] = connected.Value;
        return same;
    }

    /// <summary>The template is asked for in here, so that a link which is missing fails the task and not the call.</summary>
    private async Task<IReadOnlyList<T>> ListAsync<T>(Func<string> template, string about, Func<T, string> idOf, CancellationToken cancellationToken)
        where T : class =>
        await PagedList.ReadAsync(_client, UriTemplate.Expand(template(), ("take", [PagedList.PageSizeText])), about, idOf, cancellationToken).ConfigureAwait(false);

    private string LinkOf(Links links, string name, string owner) =>
        links.TryGetValue(name, out var link) ? link : throw _client.Lacking("a link named '" + name + "' for " + owner);
}
