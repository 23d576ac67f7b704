using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core;
using Coordination.Core.Connections;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Transport.Silence;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Unit.Tests.Octopus.Support;

/// <summary>A scripted server with the documents that a real one answers first, a clock, and what connects to it.</summary>
internal sealed class World
{
    public const string Key = "API-SECRETSECRETSECRET";

    public const string Root = """
        {"Application":"Octopus Deploy","Version":"2026.3.1204","ApiVersion":"3.0.0","Links":{
          "CurrentUser":"/api/users/me",
          "Spaces":"/api/spaces{/id}{?skip,ids,take,partialName}",
          "SpaceHome":"/api/{spaceId}",
          "Projects":"/api/Spaces-1/projects{/id}{?name,skip,ids,clone,take,partialName}",
          "Tasks":"/api/tasks{/id}{?skip,active,environment,tenant,project,name,node,running,states,take,ids,partialName,spaces,includeSystem}"}}
        """;

    public const string SpaceHome = """
        {"Id":"Spaces-2","Links":{
          "Projects":"/api/Spaces-2/projects{/id}{?name,skip,ids,clone,take,partialName}",
          "Environments":"/api/Spaces-2/environments{/id}{?name,skip,ids,take,partialName}",
          "Tenants":"/api/Spaces-2/tenants{/id}{?skip,projectId,name,tags,take,ids,clone,partialName}",
          "Deployments":"/api/Spaces-2/deployments{/id}{?skip,take,ids,projects,environments,tenants,channels,taskState,partialName}",
          "Dashboard":"/api/Spaces-2/dashboard{?projectId,releaseId,selectedTenants,selectedTags,showAll}",
          "DashboardDynamic":"/api/Spaces-2/dashboard/dynamic{?projects,environments,includePrevious}"}}
        """;

    public const string Spaces = """
        [{"Id":"Spaces-1","Name":"Default","Slug":"default","IsDefault":true,"Links":{"SpaceHome":"/api/Spaces-1"}},
         {"Id":"Spaces-2","Name":"Trading Floor","Slug":"trading-floor","IsDefault":false,"Links":{"SpaceHome":"/api/Spaces-2"}}]
        """;

    public const string Environments = "GET /api/Spaces-2/environments?take=1000";

    public const string Deployments = "POST /api/Spaces-2/deployments";

    public World()
    {
        Silence = new ServerSilence(Time);
        Stub = new StubServer(Time)
            .On("GET /api", Root)
            .On("GET /api/users/me", """{"Id":"Users-1","Username":"robot","Links":{"Spaces":"/api/users/Users-1/spaces"}}""")
            .On("GET /api/users/Users-1/spaces", Spaces)
            .On("GET /api/Spaces-1", """{"Id":"Spaces-1","Links":{}}""")
            .On("GET /api/Spaces-2", SpaceHome);
    }

    public ManualTime Time { get; } = new();

    public StubServer Stub { get; }

    public ServerSilence Silence { get; }

    public int Handlers { get; private set; }

    public CoordinationEngine NewEngine() => new(new EngineSettings
    {
        Time = Time,
        NewHandler = () =>
        {
            Handlers++;
            return Stub;
        },
        Seed = 1,
    });

    public ConnectionRequest Request(string server = "https://octopus.example.com", string? space = "Trading Floor") =>
        new() { Server = server, ApiKey = Key, Space = space };

    /// <summary>A space as the client sees it, with waits that are exactly half random.</summary>
    public OctopusSpace OpenSpace(string home = SpaceHome, ConnectionGate? gate = null, IThrottleSignal? throttle = null, string server = "https://octopus.example.com")
    {
        var client = NewClient(RetryOptions.Default, gate, throttle, server);
        var root = Newtonsoft.Json.JsonConvert.DeserializeObject<RootResource>(Root)!.Links;
        var links = Newtonsoft.Json.JsonConvert.DeserializeObject<SpaceHomeResource>(home)!.Links;
        return new OctopusSpace(client, new ServerLinks(client, root, links, "Spaces-2"), new SpaceResource { Id = "Spaces-2", Name = "Trading Floor" });
    }

    public ApiClient NewClient(RetryOptions options, ConnectionGate? gate = null, IThrottleSignal? throttle = null, string server = "https://octopus.example.com")
    {
        if (!ServerAddress.TryParse(server, out var address))
            throw new ArgumentException("No address.", nameof(server));
        var sender = new HttpSender(Stub, Credential.From(Key, null)!, Time, throttle ?? new NoThrottle(), Silence);
        return new ApiClient(address, sender, new Repeater(options, Time, new Jitter(new FixedRandom(0.5))), options, gate ?? new ConnectionGate());
    }

    public Task<T> RunAsync<T>(Task<T> task) => Time.RunAsync(task);

    /// <summary>The one failure that a task ends with.</summary>
    public async Task<Failure> FailureOfAsync<T>(Task<T> task)
    {
        var thrown = await Xunit.Assert.ThrowsAsync<CoordinationException>(() => Time.RunAsync(task));
        return Xunit.Assert.Single(thrown.Failures);
    }

    public Task<Failure> FailureOfEnvironmentsAsync() => FailureOfAsync(OpenSpace().GetEnvironmentsAsync(CancellationToken.None));

    private sealed class NoThrottle : IThrottleSignal
    {
        public void Throttled(TimeSpan? retryAfter)
        {
        }

        public void Allowed(int requestsPerMinute)
        {
        }
    }
}
