using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scenarios;

/// <summary>Releases and finished deployments of the time before the start, in the order in which they happened.</summary>
internal sealed class PastSeeder(OctopusServer server)
{
    private readonly List<(DateTimeOffset At, Action Happen)> _past = [];

    public void Seed(Scenario scenario)
    {
        foreach (var project in scenario.Projects) Collect(project);

        // Stable: what happened at one instant keeps the scenario's order.
        foreach (var (_, happen) in _past.OrderBy(one => one.At).ToArray()) happen();
    }

    private void Collect(ScenarioProject project)
    {
        var entity = server.Projects.FindByName(OctopusServer.DefaultSpaceId, project.Name)!;
        var assembled = new Dictionary<string, DateTimeOffset>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < project.Releases.Count; i++)
        {
            var release = project.Releases[i];
            var at = server.Now - (release.Age ?? TimeSpan.FromDays(project.Releases.Count - i));
            assembled.Add(release.Version, at);
            _past.Add((at, () => Create(release, entity, at)));
        }

        foreach (var deployed in project.Deployed) Collect(deployed, entity, assembled[deployed.Version]);
    }

    private void Create(ScenarioRelease release, Project project, DateTimeOffset assembled)
    {
        var channel = release.Channel is null ? null : server.Channels.First(one => one.ProjectId.IsSameAs(project.Id) && one.Name.IsSameAs(release.Channel));

        var reference = project.Repository is { } repository ? new VersionControlReference { GitRef = release.GitRef ?? repository.DefaultBranch } : null;

        // Its automatic deployments, if any, belong to the past as well and are the scenario's to tell.
        server.ReleaseCreation.Add(new Release { ProjectId = project.Id, Version = release.Version, ChannelId = channel?.Id, ReleaseNotes = release.Notes, VersionControlReference = reference }, assembled);
    }

    private void Collect(ScenarioDeployed deployed, Project project, DateTimeOffset assembled)
    {
        var last = deployed.Age is { } age ? server.Now - age : assembled + UsualDelay(deployed, assembled);
        for (var time = 0; time < deployed.Times; time++)
        {
            var at = last - TimeSpan.FromHours(time);
            if (at < assembled) at = assembled;
            _past.Add((at, () => new PastDeployment(server, project, deployed).Add(at)));
        }
    }

    /// <summary>A release reaches one environment after the other, and a newer one is never overtaken by an older.</summary>
    private TimeSpan UsualDelay(ScenarioDeployed deployed, DateTimeOffset assembled)
    {
        var place = server.Environments.FindByName(OctopusServer.DefaultSpaceId, deployed.Environment)!.SortOrder;
        return TimeSpan.FromTicks((server.Now - assembled).Ticks * (place + 1) / (server.Environments.Count + 2));
    }
}
