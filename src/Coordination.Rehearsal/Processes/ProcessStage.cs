using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Processes.Documents;
using Coordination.Core.Time;
using Coordination.Rehearsals.Servers;
using Newtonsoft.Json.Linq;

namespace Coordination.Rehearsals.Processes;

/// <summary>Saves a process on a simulated server, makes a release of it, deploys that, and waits for its end.</summary>
internal sealed class ProcessStage(SimulatedOctopus octopus, RehearsableProcess rehearsable, ProcessRehearsalOptions options)
{
    private const string Version = "1.0.0-rehearsal";
    private static readonly TimeSpan _longest = TimeSpan.FromDays(365);

    /// <summary>Plays it.</summary>
    public async Task<ProcessRehearsal> RunAsync(RehearsalPlace place, CancellationToken cancellationToken)
    {
        var connection = await octopus.ConnectAsync(space: null, apiKey: null, cancellationToken).ConfigureAwait(false);
        var space = octopus.Engine.SpaceOf(connection);
        var names = await StageNames.ReadAsync(space, rehearsable.Process, cancellationToken).ConfigureAwait(false);
        var (environment, channel, tenant) = names.Find(place);
        using var api = new SimulatedApi(octopus, space.SpaceId!);

        await SaveAsync(api, names, cancellationToken).ConfigureAwait(false);
        await FreeAsync(api, channel.Id, environment.Id, cancellationToken).ConfigureAwait(false);
        var actors = new StageActors(octopus.State, names.Project.Id, rehearsable, options);
        actors.Instruct();

        var deployment = await DeployAsync(api, names.Project.Id, channel.Id, environment.Id, tenant?.Id, cancellationToken).ConfigureAwait(false);
        var details = await EndAsync(api, (string)deployment["TaskId"]!, cancellationToken).ConfigureAwait(false);
        var log = new StageLog(rehearsable.Process, details, actors.SkipReasons((string)deployment["Id"]!), actors.Assumed);
        return new ProcessRehearsal(names.Project.Name, new RehearsalPlace(environment.Name) { Channel = channel.Name, Tenant = tenant?.Name })
        {
            Status = log.Status,
            Duration = log.Duration,
            Steps = log.Steps,
            Assumptions = [.. actors.Assumptions(log), .. log.Remarks],
        };
    }

    private async Task SaveAsync(SimulatedApi api, StageNames names, CancellationToken cancellationToken)
    {
        var path = "projects/" + names.Project.Id + "/deploymentprocesses";
        var there = await api.GetAsync(path, cancellationToken).ConfigureAwait(false);
        var document = names.ToIds(ProcessWriter.Write(rehearsable.Process));
        there["Steps"] = document["Steps"];
        await api.PutAsync(path, there, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A lifecycle of one phase: a process is rehearsed anywhere, also where its releases may not go yet.</summary>
    private static async Task FreeAsync(SimulatedApi api, string channelId, string environmentId, CancellationToken cancellationToken)
    {
        var lifecycle = await api.PostAsync(
            "lifecycles",
            new JObject { ["Name"] = "Rehearsal " + channelId, ["Phases"] = new JArray(new JObject { ["Name"] = "Rehearsal", ["OptionalDeploymentTargets"] = new JArray(environmentId) }) },
            cancellationToken).ConfigureAwait(false);
        var channel = await api.GetAsync("channels/" + channelId, cancellationToken).ConfigureAwait(false);
        channel["LifecycleId"] = lifecycle["Id"];
        await api.PutAsync("channels/" + channelId, channel, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<JObject> DeployAsync(SimulatedApi api, string projectId, string channelId, string environmentId, string? tenantId, CancellationToken cancellationToken)
    {
        var wanted = await api.GetAsync("projects/" + projectId + "/deploymentprocesses/template", cancellationToken).ConfigureAwait(false);
        var packages = wanted["Packages"]!.Select(package => new JObject
        {
            ["ActionName"] = package["ActionName"],
            ["PackageReferenceName"] = package["PackageReferenceName"],
            ["Version"] = Version,
        });
        var release = await api.PostAsync(
            "releases",
            new JObject { ["ProjectId"] = projectId, ["ChannelId"] = channelId, ["Version"] = Version, ["SelectedPackages"] = new JArray(packages) },
            cancellationToken).ConfigureAwait(false);
        return await api.PostAsync(
            "deployments",
            new JObject { ["ReleaseId"] = release["Id"], ["EnvironmentId"] = environmentId, ["TenantId"] = tenantId, ["UseGuidedFailure"] = false },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The log of a task that has ended.</summary>
    private async Task<JObject> EndAsync(SimulatedApi api, string taskId, CancellationToken cancellationToken)
    {
        var wait = TimeSpan.FromSeconds(10);
        for (var waited = TimeSpan.Zero; waited < _longest; waited += wait, wait += wait)
        {
            await octopus.Time.DelayAsync(wait, cancellationToken).ConfigureAwait(false);
            var details = await api.GetAsync("tasks/" + taskId + "/details?verbose=true&tail=100", cancellationToken).ConfigureAwait(false);
            if (TaskStates.IsOver((string)details["Task"]!["State"]!))
                return details;
        }

        throw new CoordinationException(new Failure("RehearsalEndless", FailureKind.Timeout, "The deployment did not end within a year of simulated time.") { Target = rehearsable.Process.Project, Remedy = "Look for durations of that size in the scenario." });
    }
}
