using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Unit.Tests.Planning.Resolving;

/// <summary>A space in memory that counts what it is asked, and forbids what it is told to forbid. It takes no writes.</summary>
internal sealed class FakeSpace : IOctopusSpace
{
    private readonly Lock _lock = new();
    private int _underWay;

    public string Server { get; set; } = "https://octopus.example.com";

    public string? SpaceId { get; set; } = "Spaces-1";

    public int RequestsSent => Requests.Count;

    public List<ProjectResource> Projects { get; } = [];

    public List<EnvironmentResource> Environments { get; } = [];

    public List<TenantResource> Tenants { get; } = [];

    public List<ChannelResource> Channels { get; } = [];

    public List<ReleaseResource> Releases { get; } = [];

    public List<DashboardItem> Current { get; } = [];

    public List<DashboardItem> Previous { get; } = [];

    public List<(DeploymentResource Deployment, string State)> Deployments { get; } = [];

    /// <summary>By release id; a release without one may go everywhere.</summary>
    public Dictionary<string, DeploymentTemplateResource> Templates { get; } = new(StringComparer.Ordinal);

    /// <summary>What was asked, e.g. <c>releases Projects-1</c>.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Requests that fail, and how.</summary>
    public Dictionary<string, FailureKind> Failing { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether answers come only when <see cref="Answer"/> is called.</summary>
    public bool Holds { get; set; }

    public int MostUnderWay { get; private set; }

    private List<TaskCompletionSource> Held { get; } = [];

    public void Answer()
    {
        List<TaskCompletionSource> held = [.. Held];
        Held.Clear();
        held.ForEach(one => one.SetResult());
    }

    public bool HasHeld => Held.Count > 0;

    public Task<IReadOnlyList<ProjectResource>> GetProjectsAsync(CancellationToken cancellationToken) => Asked<IReadOnlyList<ProjectResource>>("projects", Projects);

    public Task<IReadOnlyList<EnvironmentResource>> GetEnvironmentsAsync(CancellationToken cancellationToken) => Asked<IReadOnlyList<EnvironmentResource>>("environments", Environments);

    public Task<IReadOnlyList<TenantResource>> GetTenantsAsync(CancellationToken cancellationToken) => Asked<IReadOnlyList<TenantResource>>("tenants", Tenants);

    public Task<IReadOnlyList<ChannelResource>> GetChannelsAsync(ProjectResource project, CancellationToken cancellationToken) =>
        Asked<IReadOnlyList<ChannelResource>>("channels " + project.Id, [.. Channels.Where(one => one.ProjectId == project.Id)]);

    public Task<IReadOnlyList<ReleaseResource>> GetReleasesAsync(ProjectResource project, CancellationToken cancellationToken) =>
        Asked<IReadOnlyList<ReleaseResource>>("releases " + project.Id, [.. Releases.Where(one => one.ProjectId == project.Id).OrderByDescending(one => one.Assembled)]);

    public Task<ReleaseResource?> FindReleaseAsync(ProjectResource project, string version, CancellationToken cancellationToken) =>
        Asked("release " + project.Id + " " + version, Releases.Find(one => one.ProjectId == project.Id && string.Equals(one.Version, version, StringComparison.OrdinalIgnoreCase)));

    public Task<DeploymentTemplateResource> GetDeploymentTemplateAsync(ReleaseResource release, CancellationToken cancellationToken) =>
        Asked("template " + release.Id, Templates.TryGetValue(release.Id, out var template) ? template : Everywhere());

    public Task<DashboardResource> GetDashboardAsync(IReadOnlyCollection<string> projectIds, IReadOnlyCollection<string> environmentIds, CancellationToken cancellationToken) =>
        Asked("dashboard", new DashboardResource { Items = [.. Current.Where(Shown)], PreviousItems = [.. Previous.Where(Shown)] }, projectIds.Count + environmentIds.Count == 0);

    public Task<IReadOnlyList<DeploymentResource>> GetSuccessesAsync(IReadOnlyCollection<string> projectIds, string environmentId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<DeploymentResource>> GetDeploymentsAsync(string projectId, string environmentId, string? tenantId, string? taskState, int take, CancellationToken cancellationToken) =>
        Asked<IReadOnlyList<DeploymentResource>>("deployments " + projectId + " " + environmentId + " " + tenantId + " " + taskState, [.. Deployments
            .Where(one => one.Deployment.ProjectId == projectId && one.Deployment.EnvironmentId == environmentId && one.Deployment.TenantId == tenantId && (taskState is null || one.State == taskState))
            .Select(one => one.Deployment).OrderByDescending(one => one.Created).Take(take)]);

    public Task<Sent<DeploymentResource>> CreateDeploymentAsync(NewDeployment deployment, CancellationToken cancellationToken) => throw new InvalidOperationException("Planning wrote.");

    public Task<IReadOnlyList<TaskResource>> GetTasksAsync(IReadOnlyCollection<string> taskIds, CancellationToken cancellationToken) => throw new InvalidOperationException("Planning asked for tasks.");

    public Task<IReadOnlyList<TaskResource>> PollTasksAsync(IReadOnlyCollection<string> taskIds, CancellationToken cancellationToken) => throw new InvalidOperationException("Planning asked for tasks.");

    public Task<TaskResource> CancelTaskAsync(string taskId, CancellationToken cancellationToken) => throw new InvalidOperationException("Planning wrote.");

    public string GetTaskLink(string taskId) => taskId;

    private static bool Shown(DashboardItem item) => item.ProjectId.Length > 0;

    private DeploymentTemplateResource Everywhere()
    {
        IReadOnlyList<PromotionTarget> all = [.. Environments.Select(one => new PromotionTarget { Id = one.Id, Name = one.Name })];
        return new DeploymentTemplateResource { PromoteTo = all, TenantPromotions = [.. Tenants.Select(one => new TenantPromotions { Id = one.Id, Name = one.Name, PromoteTo = all })] };
    }

    private async Task<T> Asked<T>(string request, T answer, bool isSenseless = false)
    {
        lock (_lock)
        {
            Requests.Add(request);
            MostUnderWay = Math.Max(MostUnderWay, ++_underWay);
        }

        if (Holds)
        {
            var held = new TaskCompletionSource();
            Held.Add(held);
            await held.Task;
        }

        lock (_lock)
            _underWay--;
        if (isSenseless)
            throw new InvalidOperationException("Asked for nothing: " + request);
        if (Failing.TryGetValue(request, out var kind))
            throw new CoordinationException(new Failure("Answer" + kind, kind, "The server says no to " + request + "."));
        return answer;
    }
}
