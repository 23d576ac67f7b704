using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Clock;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;

namespace Coordination.Unit.Tests.Simulator.State;

/// <summary>A server under virtual time, with words for what tests do to it.</summary>
internal sealed class SimulatedServer
{
    public SimulatedServer(Scenario scenario)
    {
        Time = new VirtualTime(scenario.StartsAt);
        Server = new OctopusServer(scenario, Time);
    }

    public VirtualTime Time { get; }

    public OctopusServer Server { get; }

    public User Robot => Server.Users.Get(OctopusServer.RobotId);

    public static SimulatedServer Of(string yaml) => new(Scenario.FromYaml(yaml));

    /// <summary>One project A with one step, environments Dev, Test and Prod, releases 1.0.0 and 2.0.0.</summary>
    public static SimulatedServer WithStep(string step, string server = "", string project = "", string rest = "") => Of(
        $$"""
        server: { taskCap: 5 {{server}} }
        environments: [Dev, Test, Prod]
        projects:
          - name: A
            releases: [1.0.0, 2.0.0]
            {{project}}
            steps:
              - { name: Work, {{step}} }
        {{rest}}
        """);

    public Deployment Deploy(string project, string version, string environment, string? tenant = null, Action<Deployment>? with = null)
    {
        var release = Release(project, version);
        var draft = new Deployment { ReleaseId = release.Id, EnvironmentId = Server.EnvironmentIdOf(environment), TenantId = tenant is null ? null : Server.Tenants.FindByName("Spaces-1", tenant)!.Id };
        with?.Invoke(draft);
        return Server.Request(() => Server.DeploymentCreation.Create(draft, Robot));
    }

    public RunbookRun Run(string runbook, string environment, Action<RunbookRun>? with = null)
    {
        var published = Server.Runbooks.Single(one => one.Name == runbook);
        var draft = new RunbookRun { RunbookId = published.Id, RunbookSnapshotId = published.PublishedRunbookSnapshotId!, EnvironmentId = Server.EnvironmentIdOf(environment) };
        with?.Invoke(draft);
        return Server.Request(() => Server.RunbookRunCreation.Create(draft, Robot));
    }

    public Release Release(string project, string version)
    {
        var id = Server.Projects.FindByName("Spaces-1", project)!.Id;
        return Server.Releases.Single(release => release.ProjectId == id && release.Version == version);
    }

    public Deployment DeployAndFinish(string project, string version, string environment)
    {
        var deployment = Deploy(project, version, environment);
        Finish(deployment);
        return deployment;
    }

    public void Finish(params Deployment[] deployments)
    {
        while (deployments.Any(deployment => !deployment.Task.IsCompleted))
        {
            if (!Time.AdvanceToNextTimer()) throw new InvalidOperationException("Nothing is left that could happen.");
        }
    }

    public void Cancel(Deployment deployment) => Server.Request(() =>
    {
        Server.TaskChanges.Cancel(deployment.Task, Robot);
        return 0;
    });

    public void Answer(Interruption interruption, string answer, User? by = null)
    {
        Server.Request(() =>
        {
            Server.InterruptionAnswers.TakeResponsibility(interruption, by ?? Robot);
            Server.InterruptionAnswers.Submit(interruption, new Dictionary<string, string?> { [interruption.AnswerField] = answer }, by ?? Robot);
            return 0;
        });
    }

    public IReadOnlyList<string> Categories(Deployment deployment) =>
        [.. Server.Events.Where(happened => happened.RelatedDocumentIds.Contains(deployment.Id)).Select(happened => happened.Category)];

    public void Advance(double seconds) => Time.AdvanceBy(TimeSpan.FromSeconds(seconds));
}
