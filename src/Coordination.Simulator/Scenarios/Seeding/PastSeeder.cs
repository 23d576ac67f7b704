using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scenarios;

/// <summary>Releases, finished deployments and runs of runbooks of the time before the start, in the order in which they happened.</summary>
internal sealed class PastSeeder(OctopusServer server)
{
    /// <summary>How long ago a runbook ran of which the scenario does not say when.</summary>
    private static readonly TimeSpan UsualAge = TimeSpan.FromDays(1);

    private readonly List<(DateTimeOffset At, Action Happen)> _past = [];

    /// <summary>The release that was created last, by the id of its project.</summary>
    private readonly Dictionary<string, (DateTimeOffset At, string Version)> _latest = new(StringComparer.OrdinalIgnoreCase);

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
            if (!_latest.TryGetValue(entity.Id, out var last) || last.At <= at) _latest[entity.Id] = (at, release.Version);
            _past.Add((at, () => Create(release, entity, at)));
        }

        foreach (var deployed in project.Deployed) Collect(deployed, entity, assembled[deployed.Version]);
        foreach (var runbook in project.Runbooks)
        {
            var owner = server.Runbooks.First(one => one.ProjectId.IsSameAs(entity.Id) && one.Name.IsSameAs(runbook.Name));
            foreach (var ran in runbook.Runs) Collect(ran, owner);
        }
    }

    private void Create(ScenarioRelease release, Project project, DateTimeOffset assembled)
    {
        var draft = new Release { ProjectId = project.Id, Version = release.Version, ReleaseNotes = release.Notes };
        if (release.Channel is not null) draft.ChannelId = server.Channels.First(one => one.ProjectId.IsSameAs(project.Id) && one.Name.IsSameAs(release.Channel)).Id;
        if (project.Repository is { } repository) draft.VersionControlReference = new VersionControlReference { GitRef = release.GitRef ?? repository.DefaultBranch };
        draft.SelectedPackages = [.. SelectedFor(release, server.ProjectProcesses.SourceOf(project, draft.VersionControlReference).Process)];

        // Its automatic deployments, if any, belong to the past as well and are the scenario's to tell.
        server.ReleaseCreation.Add(draft, assembled);
    }

    /// <summary>What the scenario says, and of each project that is deployed the release that was created last.</summary>
    private IEnumerable<SelectedPackage> SelectedFor(ScenarioRelease release, Process process) =>
        from action in process.Steps.SelectMany(step => step.Actions)
        let version = release.Packages.TryGetValue(action.Name, out var said) ? said
            : action.Property(ProcessProperties.ReleaseProject) is { } child && _latest.TryGetValue(child, out var last) ? last.Version : null
        where version is not null
        select new SelectedPackage { ActionName = action.Name, PackageReferenceName = "", Version = version };

    private void Collect(ScenarioDeployed deployed, Project project, DateTimeOffset assembled)
    {
        var last = deployed.Age is { } age ? server.Now - age : assembled + UsualDelay(deployed, assembled);
        foreach (var at in TimesOf(deployed, last, assembled)) _past.Add((at, () => Deploy(deployed, project, at)));
    }

    /// <summary>Runs of a runbook: its snapshot was there before the first.</summary>
    private void Collect(ScenarioPast ran, Runbook runbook)
    {
        var snapshot = server.RunbookSnapshots.First(one => one.RunbookId.IsSameAs(runbook.Id));
        foreach (var at in TimesOf(ran, server.Now - (ran.Age ?? UsualAge), DateTimeOffset.MinValue))
        {
            if (snapshot.Assembled > at) snapshot.Assembled = at;
            _past.Add((at, () => Run(ran, runbook, snapshot, at)));
        }
    }

    private void Deploy(ScenarioDeployed deployed, Project project, DateTimeOffset at)
    {
        var release = server.Releases.First(one => one.ProjectId.IsSameAs(project.Id) && one.Version.IsSameAs(deployed.Version));
        var place = new DeploymentPlace(release, project, EnvironmentOf(deployed), TenantOf(deployed));
        var plan = new ProcessPlan(server, release, place.Environment, place.Tenant, []);
        var deployment = server.DeploymentCreation.Record(new Deployment { Created = at }, place, plan);
        new PastExecution(server, deployed, deployment, plan).Finish();
    }

    private void Run(ScenarioPast ran, Runbook runbook, RunbookSnapshot snapshot, DateTimeOffset at)
    {
        var place = new RunbookPlace(runbook, snapshot, server.Projects.Get(runbook.ProjectId), EnvironmentOf(ran), TenantOf(ran));
        var plan = new ProcessPlan(server, snapshot, place.Environment, place.Tenant, []);
        var run = server.RunbookRunCreation.Record(new RunbookRun { Created = at }, place, plan);
        new PastExecution(server, ran, run, plan).Finish();
    }

    private static IEnumerable<DateTimeOffset> TimesOf(ScenarioPast past, DateTimeOffset last, DateTimeOffset earliest) =>
        Enumerable.Range(0, past.Times).Select(time => last - TimeSpan.FromHours(time)).Select(at => at < earliest ? earliest : at);

    private DeploymentEnvironment EnvironmentOf(ScenarioPast past) => server.Environments.FindByName(OctopusServer.DefaultSpaceId, past.Environment)!;

    private Tenant? TenantOf(ScenarioPast past) => server.Tenants.FindByName(OctopusServer.DefaultSpaceId, past.Tenant);

    /// <summary>A release reaches one environment after the other, and a newer one is never overtaken by an older.</summary>
    private TimeSpan UsualDelay(ScenarioDeployed deployed, DateTimeOffset assembled) =>
        TimeSpan.FromTicks((server.Now - assembled).Ticks * (EnvironmentOf(deployed).SortOrder + 1) / (server.Environments.Count + 2));
}
