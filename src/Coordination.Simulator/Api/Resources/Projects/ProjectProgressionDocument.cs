using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Resources.Channels;
using Coordination.Simulator.Api.Resources.Dashboards;
using Coordination.Simulator.Api.Resources.Releases;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Projects;

/// <summary>The overview of a project: its newest releases, and which of them is where.</summary>
internal static class ProjectProgressionDocument
{
    private const int DefaultReleaseCount = 30;

    public static JObject Write(Project project, ApiCall call)
    {
        var server = call.Server;
        var channels = server.Channels.In(project.SpaceId).Where(channel => Lookups.Same(channel.ProjectId, project.Id)).ToList();
        var environments = channels.ToDictionary(channel => channel.Id, channel => EnvironmentsOf(LifecycleOf(channel, project, server), server), StringComparer.Ordinal);
        var releases = server.Releases.NewestFirst.Where(release => Lookups.Same(release.ProjectId, project.Id)).Take(call.Query.Number("releaseHistoryCount") ?? DefaultReleaseCount).ToList();
        var current = server.Dashboard.Current(call.Space.Id, [project.Id]).ToDictionary(entry => entry.Deployment.Id, StringComparer.Ordinal);
        var all = environments.Values.SelectMany(some => some).GroupBy(environment => environment.Id, StringComparer.Ordinal).Select(same => same.First()).OrderBy(environment => environment.SortOrder);
        return new JObject
        {
            ["Environments"] = References(all),
            ["ChannelEnvironments"] = new JObject(environments.Select(pair => new JProperty(pair.Key, References(pair.Value)))),
            ["LifecycleEnvironments"] = LifecycleEnvironments(channels, project, server),
            ["Releases"] = new JArray(releases.Select(release => ReleaseOf(release, call, current))),
            ["Links"] = new JObject { ["Self"] = call.Links.In(project.SpaceId, $"projects/{project.Id}/progression") },
        };
    }

    private static JObject ReleaseOf(Release release, ApiCall call, Dictionary<string, DashboardEntry> current)
    {
        var lifecycle = call.Server.Progression.LifecycleOf(release);
        var byEnvironment = release.Deployments.AsEnumerable().Reverse().GroupBy(deployment => deployment.EnvironmentId, StringComparer.Ordinal);
        return new JObject
        {
            ["Release"] = ReleaseDocument.Write(release, call.Links),
            ["Channel"] = call.Server.Channels.Find(release.ChannelId) is { } channel ? ChannelDocument.Write(channel, call.Links) : null,
            ["Deployments"] = new JObject(byEnvironment.Select(group => new JProperty(group.Key, new JArray(group.Select(deployment => ItemOf(deployment, call, current)))))),
            ["NextDeployments"] = new JArray(call.Server.Progression.ProgressOf(release, null).NextDeployments),
            ["HasUnresolvedDefect"] = release.HasUnresolvedDefect,
            ["ReleaseRetentionPeriod"] = JObject.FromObject(lifecycle.ReleaseRetentionPolicy),
            ["TentacleRetentionPeriod"] = JObject.FromObject(lifecycle.TentacleRetentionPolicy),
        };
    }

    private static JObject ItemOf(Deployment deployment, ApiCall call, Dictionary<string, DashboardEntry> current) =>
        DashboardItemDocument.Write(current.TryGetValue(deployment.Id, out var entry) ? entry : new DashboardEntry(deployment, IsCurrent: false, IsPrevious: false), call);

    private static JObject LifecycleEnvironments(IEnumerable<Channel> channels, Project project, OctopusServer server)
    {
        var lifecycles = channels.Select(channel => LifecycleOf(channel, project, server)).GroupBy(lifecycle => lifecycle.Id, StringComparer.Ordinal).Select(same => same.First());
        return new JObject(lifecycles.Select(lifecycle => new JProperty(lifecycle.Id, References(EnvironmentsOf(lifecycle, server)))));
    }

    private static Lifecycle LifecycleOf(Channel channel, Project project, OctopusServer server) => server.Lifecycles.Get(channel.LifecycleId ?? project.LifecycleId);

    private static List<DeploymentEnvironment> EnvironmentsOf(Lifecycle lifecycle, OctopusServer server) =>
        [.. server.Environments.Of(server.Progression.PhasesOf(lifecycle).SelectMany(phase => phase.Environments))];

    private static JArray References(IEnumerable<DeploymentEnvironment> environments) => new(environments.Select(Document.Reference));
}
