using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Simulator.Api;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.Clock;
using Coordination.Simulator.Faults;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Unit.Tests.Simulator.Api;

// Users name theirs so, too.
using DeploymentProcess = Coordination.Simulator.State.DeploymentProcess;

/// <summary>A small simulated server, put together by hand, and requests to it.</summary>
internal sealed class TestApi
{
    public const string Key = "API-TEST";

    private static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    public TestApi(SimulatedServerOptions? options = null, Scenario? scenario = null)
    {
        Time = new VirtualTime(Start);
        State = new OctopusServer((scenario ?? new Scenario()) with { ApiKey = Key }, Time);
        Server = new SimulatedServer(State, Time, options);
    }

    public VirtualTime Time { get; }

    public OctopusServer State { get; }

    public SimulatedServer Server { get; }

    public Space Space => State.Spaces.First(space => space.IsDefault);

    public User User => State.Users.First(user => user.ApiKey == Key);

    /// <summary>A server with what a scenario says.</summary>
    public static TestApi Of(string yaml) => new(scenario: Scenario.FromYaml(yaml));

    public static TestApi With(FaultPlan faults) => new(new SimulatedServerOptions { Faults = faults });

    public TestApi WithEnvironments(int count)
    {
        for (var index = 0; index < count; index++)
        {
            var number = index.ToString(CultureInfo.InvariantCulture);
            State.Environments.Add(new DeploymentEnvironment { SpaceId = Space.Id, Name = "Env " + number, Slug = "env-" + number, SortOrder = index });
        }

        return this;
    }

    public Project AddProject(string name)
    {
        var project = State.Projects.Add(new Project { SpaceId = Space.Id, Name = name, Slug = name.ToLowerInvariant().Replace(' ', '-'), Description = "A project" });
        project.DeploymentProcessId = State.Processes.Add(new DeploymentProcess { Id = "deploymentprocess-" + project.Id, SpaceId = Space.Id, ProjectId = project.Id }).Id;
        return project;
    }

    public (int Status, JToken Body) Get(string pathAndQuery, string? key = Key) => Send("GET", pathAndQuery, null, key);

    public (int Status, JToken Body) Post(string pathAndQuery, string? body) => Send("POST", pathAndQuery, body, Key);

    public (int Status, JToken Body) Put(string pathAndQuery, JToken body) => Send("PUT", pathAndQuery, body.ToString(), Key);

    public (int Status, JToken Body) Send(string method, string pathAndQuery, string? body, string? key, params (string Name, string Value)[] headers)
    {
        var response = Time.Run(() => SendAsync(method, pathAndQuery, body, key, headers));
        var text = Encoding.UTF8.GetString(response.GetBody());
        return (response.Status, response.ContentType.StartsWith("application/json", StringComparison.Ordinal) && text.Length > 0 ? JsonText.Parse(text) : new JValue(text));
    }

    public Task<SimResponse> SendAsync(string method, string pathAndQuery, string? body = null, string? key = Key, params (string Name, string Value)[] headers)
    {
        var parts = pathAndQuery.Split('?', 2);
        var all = headers.Select(header => new KeyValuePair<string, string>(header.Name, header.Value)).ToList();
        if (key is not null)
            all.Add(new("X-Octopus-ApiKey", key));
        var request = new SimRequest(method, parts[0], parts.Length > 1 ? parts[1] : null, all, body is null ? null : Encoding.UTF8.GetBytes(body));
        return Server.HandleAsync(request, CancellationToken.None);
    }
}
