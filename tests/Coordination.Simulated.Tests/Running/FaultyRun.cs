using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Coordination.Core;
using Coordination.Core.Connections;
using Coordination.Core.Running;
using Coordination.Simulated.Tests.Testing;
using Coordination.Simulator.Api;
using Coordination.Simulator.Clock;
using Coordination.Simulator.Faults;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;

namespace Coordination.Simulated.Tests.Running;

/// <summary>The ten projects deployed over a network that drops the answer of every third request, and what the server has of it in the end.</summary>
internal sealed class FaultyRun
{
    private readonly EntityTable<Deployment> _deployments;
    private readonly EntityTable<ServerTask> _tasks;
    private readonly VirtualTime _time;

    public FaultyRun(int seed, RunOptions options, bool supersedes = false)
    {
        var scenario = TenProjects.Scenario(seed, supersedes);
        _time = new VirtualTime(scenario.StartsAt);
        var server = new OctopusServer(scenario, _time);
        (_deployments, _tasks) = (server.Deployments, server.Tasks);
        Server = new SimulatedServer(server, _time, new SimulatedServerOptions
        {
            Latency = TimeSpan.FromMilliseconds(40),
            Faults = FaultPlan.DropEveryNth(3, seed, TimeSpan.FromSeconds(60)),
        });
        var engine = new CoordinationEngine(new EngineSettings { Time = _time, NewHandler = () => new SimulatorHandler(Server), Seed = seed });
        Result = _time.Run(async () =>
        {
            var connection = await engine.ConnectAsync(new ConnectionRequest { Server = "http://octopus.simulated", ApiKey = scenario.ApiKey, Source = "the test" }, CancellationToken.None);
            var plan = await engine.ResolveAsync(connection, TenProjects.Plan, CancellationToken.None);
            return await engine.RunAsync(connection, plan, options, new SilentObserver(), CancellationToken.None);
        });
    }

    public SimulatedServer Server { get; }

    public CoordinationRun Result { get; }

    /// <summary>What is not as promised. First the server is given time for all that it may still do.</summary>
    public IEnumerable<string> Broken()
    {
        _time.AdvanceBy(TimeSpan.FromMinutes(30));
        foreach (var result in Result.Deployments)
        {
            foreach (var fault in Broken(result))
                yield return result.Name + ": " + fault;
        }
    }

    private IEnumerable<string> Broken(DeploymentResult result)
    {
        if (result.Outcome != DeploymentOutcome.Deployed)
            yield return "is " + result.Outcome + ": " + result.Reason;
        var made = MadeOf(result.Name);
        if (made.Count(task => task.Id == result.TaskId && task.State == TaskState.Success) != 1)
            yield return "its task did not succeed";
        foreach (var task in made.Where(task => task.Id != result.TaskId))
        {
            var twin = result.Twins.SingleOrDefault(twin => twin.TaskId == task.Id);
            if (twin is null)
                yield return task.Id + " went unnoticed";
            else if (twin.CancelledBeforeStart != (task.StartTime is null && task.State == TaskState.Canceled))
                yield return task.Id + " is not told of as it was";
        }

        var started = made.Where(task => task.StartTime is not null).Min(task => task.StartTime);
        foreach (var before in TenProjects.Plan.Deployments.Single(planned => planned.Name == result.Name).After)
        {
            var ended = Result.Deployments.Single(other => other.Name == before).Ended;
            if (!(ended <= started))
                yield return "started before " + before + " had ended";
        }
    }

    /// <summary>The tasks of all deployments that this run's requests made.</summary>
    private List<ServerTask> MadeOf(string name) =>
        [.. _deployments
            .Where(deployment => Marker.Find(deployment.Comments) is { } marker && marker.IsOf(Result.Id, name))
            .Select(deployment => _tasks.Get(deployment.TaskId))];
}
