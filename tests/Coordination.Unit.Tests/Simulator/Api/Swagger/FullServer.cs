using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Unit.Tests.Simulator.Api.Swagger;

/// <summary>A server that holds at least one document of each kind, and the ids by which its routes are asked.</summary>
internal sealed class FullServer
{
    private const string Scenario = """
        environments: [Development, Production]
        tenants: [{ name: Acme, tags: [Region/North], projects: { Trading API: [Development] } }]
        machines: [{ name: web-1, roles: [web] }]
        libraryVariableSets: [Shared]
        lifecycles:
          - name: Straight
            phases: [{ name: First, environments: [Development] }, { name: Last, environments: [Production] }]
        projects:
          - name: Trading API
            tenanted: TenantedOrUntenanted
            variables: { Colour: green }
            steps:
              - { name: Migrate, duration: 5s }
              - { name: Deploy, role: web, package: Trading.Api, duration: 10s }
              - { name: Approve, type: manual }
            releases: [1.0.0, 1.1.0]
            deployed: { Development: 1.0.0 }
            runbooks: [{ name: Rebuild, steps: [{ name: Rebuild, duration: 5s }] }]
          - { name: Mail }
        """;

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["project"] = "Projects-1", ["environment"] = "Environments-1", ["tenant"] = "Tenants-1", ["version"] = "1.0.0", ["name"] = "Snapshot 1",
    };

    private static readonly Dictionary<string, string> Ids = new(StringComparer.OrdinalIgnoreCase)
    {
        ["deploymentprocesses"] = "deploymentprocess-Projects-1", ["runbookProcesses"] = "RunbookProcess-Runbooks-1", ["variables"] = "variableset-Projects-1", ["tasks"] = "ServerTasks-2",
        ["teams"] = "teams-everyone", ["releases"] = "Releases-2", ["feeds"] = "feeds-builtin", ["userroles"] = "userroles-projectdeployer",
    };

    public FullServer()
    {
        Api = TestApi.Of(Scenario);
        Api.Post("/api/Spaces-1/deployments", """{"ReleaseId":"Releases-2","EnvironmentId":"Environments-1"}""");
        Api.Post("/api/Spaces-1/runbooks/Runbooks-1/run", """{"EnvironmentId":"Environments-1"}""");
        Api.Post("/api/Spaces-1/releases/Releases-1/defects", """{"Description":"It is slow."}""");
        Api.Post("/api/Spaces-1/actiontemplates", """{"Name":"Lock","ActionType":"Octopus.Script","Parameters":[{"Name":"Key","DefaultValue":"a"}]}""");
        Api.Post("/api/Spaces-1/projecttriggers", """{"Name":"Nightly","ProjectId":"Projects-1","Filter":{"FilterType":"OnceDailySchedule"},"Action":{"ActionType":"DeployLatestRelease"}}""");
        Api.Put("/api/Spaces-1/projects/Projects-2/deploymentprocesses", JObject.Parse("""{"Steps":[{"Name":"Lock","Actions":[{"Name":"Lock","Properties":{"Octopus.Action.Template.Id":"ActionTemplates-1","Octopus.Action.Template.Version":"0"}}]}]}"""));
        Api.Time.AdvanceBy(TimeSpan.FromMinutes(2));
        Api.Send("PUT", "/api/Spaces-1/interruptions/Interruptions-1/responsible", null, TestApi.Key);
        Api.State.Artifacts.Add(new Artifact { SpaceId = "Spaces-1", Filename = "log.txt", ServerTaskId = "ServerTasks-2", Created = Api.State.Now });
        foreach (var (collection, file) in new[] { ("UserRoles", "Project deployer"), ("MachinePolicies", "Default Machine Policy") })
        {
            var document = EntityJson.Read<PlainDocument>((JObject)RecordedDocuments.Read("server-export", collection, file + ".json"));
            document.Collection = collection;
            Api.State.Documents.Add(document);
        }
    }

    public TestApi Api { get; }

    /// <summary>What a GET route answers, with ids of what is there in the places of its names.</summary>
    public (int Status, JToken Body) Get(Route route) => Api.Get(PathOf(route));

    /// <summary>The address of a route, with ids of what is there in the places of its names.</summary>
    public string PathOf(Route route)
    {
        var segments = route.Template.Text.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var path = string.Join('/', segments.Select((segment, place) => segment.StartsWith('{') ? IdFor(segments, place) : segment));
        return (route.Scope == RouteScope.Space ? "/api/Spaces-1/" : "/api/") + path;
    }

    private static string IdFor(string[] segments, int place)
    {
        var name = segments[place].Trim('{', '}');
        if (name == "version" && segments[0] == "actiontemplates") return "0";
        if (Names.TryGetValue(name, out var named)) return named;
        var collection = segments[place - 1];
        return Ids.TryGetValue(collection, out var id) ? id : $"{ProperCase(collection)}-1";
    }

    private static string ProperCase(string collection) => collection switch
    {
        "projectgroups" => "ProjectGroups", "libraryvariablesets" => "LibraryVariableSets", "tagsets" => "TagSets", "actiontemplates" => "ActionTemplates",
        "machinepolicies" => "MachinePolicies", "projecttriggers" => "ProjectTriggers", "octopusservernodes" => "OctopusServerNodes", _ => char.ToUpperInvariant(collection[0]) + collection[1..],
    };
}
