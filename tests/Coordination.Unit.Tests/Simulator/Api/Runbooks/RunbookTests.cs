using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api.Runbooks;

/// <summary>Runbooks from their creation to the log of their runs.</summary>
public sealed class RunbookTests
{
    private const string Trading = """
        server: { taskCap: 5 }
        environments: [Development, Production]
        tenants: [{ name: Acme, projects: { Trading API: [Production] } }]
        projects:
          - name: Trading API
            tenanted: TenantedOrUntenanted
            steps: [{ name: Deploy, duration: 40s }]
            releases: [1.0.0]
            runbooks:
              - name: Rebuild index
                tenanted: TenantedOrUntenanted
                steps:
                  - { name: Stop, duration: 10s }
                  - { name: Rebuild, duration: 20s, fails: [{ environment: Production }] }
              - name: Approve
                environments: [Development]
                published: false
                steps: [{ name: Ask, type: manual }]
        """;

    private readonly TestApi _api = TestApi.Of(Trading);

    [Fact]
    public void A_run_by_name_executes_its_steps_and_ends()
    {
        var started = _api.Post("/api/Spaces-1/runbook-runs/create/v1", """{"projectName":"Trading API","runbookName":"Rebuild index","environmentNames":["Development"]}""");
        Assert.Equal(201, started.Status);
        var answer = started.Body["RunbookRunServerTasks"]![0]!;
        var run = _api.Get($"/api/Spaces-1/runbookRuns/{answer["RunbookRunId"]}").Body;
        Assert.Equal((string?)answer["ServerTaskId"], (string?)run["TaskId"]);

        _api.Time.AdvanceBy(TimeSpan.FromMinutes(1));

        var details = _api.Get(run["Links"]!["Task"] + "/details").Body;
        Assert.Equal("RunbookRun", (string?)details["Task"]!["Name"]);
        Assert.Equal((string?)run["Id"], (string?)details["Task"]!["Arguments"]!["RunbookRunId"]);
        Assert.Equal("Success", (string?)details["Task"]!["State"]);
        Assert.Equal(["Step 1: Stop", "Step 2: Rebuild"], details["ActivityLogs"]![0]!["Children"]!.Values<string>("Name"));
        Assert.Equal(
            ["RunbookRunSucceeded", "RunbookRunStarted", "RunbookRunQueued"],
            _api.Get($"/api/events?regarding={run["Id"]}").Body["Items"]!.Values<string>("Category"));
    }

    [Fact]
    public void A_failed_run_says_so_and_its_deployments_go_on_beside_it()
    {
        _api.Post("/api/Spaces-1/deployments", """{"ReleaseId":"Releases-1","EnvironmentId":"Environments-1"}""");
        var first = Run("""{"RunbookSnapshotId":"RunbookSnapshots-1","EnvironmentId":"Environments-2"}""");
        _api.Time.AdvanceBy(TimeSpan.FromSeconds(5));
        Assert.Equal(["Executing", "Executing"], States());

        _api.Time.AdvanceBy(TimeSpan.FromMinutes(1));
        Assert.Equal("Failed", (string?)_api.Get((string)first["Links"]!["Task"]!).Body["State"]);
        Assert.Equal(true, (bool?)_api.Get((string)first["Links"]!["Self"]!).Body["FailureEncountered"]);
    }

    [Fact]
    public void Runs_of_one_runbook_in_one_environment_wait_for_each_other()
    {
        for (var count = 0; count < 2; count++) Run("""{"RunbookSnapshotId":"RunbookSnapshots-1","EnvironmentId":"Environments-1"}""");
        _api.Time.AdvanceBy(TimeSpan.FromSeconds(5));

        Assert.Equal(["Queued", "Executing"], States());
    }

    [Fact]
    public void What_is_saved_runs_once_it_is_published()
    {
        var process = _api.Get("/api/Spaces-1/runbookProcesses/RunbookProcess-Runbooks-1").Body;
        ((JArray)process["Steps"]!).RemoveAt(0);
        var saved = _api.Put("/api/Spaces-1/projects/Projects-1/runbookProcesses/RunbookProcess-Runbooks-1", process);
        Assert.Equal((int)process["Version"]! + 1, (int?)saved.Body["Version"]);
        Assert.StartsWith("Changes to this process could not be saved", (string?)_api.Put((string)process["Links"]!["Self"]!, process).Body["Errors"]![0], StringComparison.Ordinal);
        Assert.Equal(true, (bool?)_api.Get("/api/runbooks/Runbooks-1/runbookRunTemplate").Body["IsRunbookProcessModified"]);
        Assert.Equal(2, ((JArray)_api.Get("/api/runbooks/Runbooks-1/runbookRuns/preview/Environments-1").Body["StepsToExecute"]!).Count);

        var snapshot = _api.Post("/api/Spaces-1/runbookSnapshots?publish=true", """{"RunbookId":"Runbooks-1","ProjectId":"Projects-1","Name":"Shorter"}""");

        Assert.Equal(201, snapshot.Status);
        Assert.Equal((string?)snapshot.Body["Id"], (string?)_api.Get("/api/runbooks/Runbooks-1").Body["PublishedRunbookSnapshotId"]);
        Assert.Single((JArray)_api.Get("/api/runbooks/Runbooks-1/runbookRuns/preview/Environments-1").Body["StepsToExecute"]!);
        Assert.Equal(2, (int?)_api.Get("/api/runbooks/Runbooks-1/runbookSnapshots").Body["TotalResults"]);
        Assert.Equal("Shorter", (string?)_api.Get("/api/projects/Projects-1/runbookSnapshots/shorter").Body["Name"]);
    }

    [Fact]
    public void Without_a_published_snapshot_or_outside_its_environments_it_does_not_run()
    {
        var unpublished = _api.Post("/api/runbooks/Runbooks-2/run", """{"EnvironmentId":"Environments-1"}""");
        Assert.Equal(400, unpublished.Status);
        Assert.Equal("Runbook has no published snapshot.", (string?)unpublished.Body["Errors"]![0]);

        var elsewhere = _api.Post("/api/runbooks/Runbooks-2/run", """{"UseDefaultSnapshot":false,"RunbookSnapshotNameOrId":"Snapshot 1","EnvironmentId":"Environments-2"}""");
        Assert.Equal(400, elsewhere.Status);
        Assert.Equal(["Environments-1"], _api.Get("/api/runbooks/Runbooks-2/environments").Body.Values<string>("Id"));
        Assert.Empty((JArray)_api.Get("/api/runbookRuns").Body["Items"]!);
    }

    [Fact]
    public void By_id_it_runs_for_each_environment_and_tenant()
    {
        var tenanted = _api.Post("/api/runbooks/Runbooks-1/run", """{"EnvironmentIds":["Environments-2"],"TenantIds":["Tenants-1"]}""");
        Assert.Equal("Tenants-1", (string?)Assert.Single((JArray)tenanted.Body)["TenantId"]);
        Assert.Equal(400, _api.Post("/api/runbooks/Runbooks-1/run", """{"EnvironmentId":"Environments-1","TenantId":"Tenants-1"}""").Status);

        Assert.Equal(2, ((JArray)_api.Post("/api/runbooks/Runbooks-1/run", """{"EnvironmentIds":["Environments-1","Environments-2"]}""").Body).Count);
        Assert.Equal(1, (int?)_api.Get("/api/runbookRuns?tenants=Tenants-1").Body["TotalResults"]);
        Assert.Equal(2, (int?)_api.Get("/api/runbookRuns?environments=Environments-2").Body["TotalResults"]);
    }

    [Fact]
    public void A_question_in_a_run_is_answered_as_in_a_deployment()
    {
        var run = _api.Post("/api/runbooks/Runbooks-2/run", """{"UseDefaultSnapshot":false,"RunbookSnapshotNameOrId":"RunbookSnapshots-2","EnvironmentId":"Environments-1"}""").Body[0]!;
        _api.Time.AdvanceBy(TimeSpan.FromSeconds(10));
        var question = Assert.Single((JArray)_api.Get((string)run["Links"]!["Interruptions"]!).Body["Items"]!);

        _api.Send("PUT", (string)question["Links"]!["Responsible"]!, null, TestApi.Key);
        Assert.Equal(200, _api.Post((string)question["Links"]!["Submit"]!, """{"Result":"Proceed"}""").Status);

        _api.Time.AdvanceBy(TimeSpan.FromSeconds(10));
        Assert.Equal("Success", (string?)_api.Get((string)run["Links"]!["Task"]!).Body["State"]);
    }

    [Fact]
    public void A_server_that_is_restored_in_the_middle_of_a_run_ends_it_the_same_way()
    {
        var run = Run("""{"RunbookSnapshotId":"RunbookSnapshots-1","EnvironmentId":"Environments-2"}""");
        _api.Time.AdvanceBy(TimeSpan.FromSeconds(15));
        var saved = _api.State.Save();
        _api.Time.AdvanceBy(TimeSpan.FromMinutes(1));
        var ended = _api.Get(run["Links"]!["Task"] + "/details").Body;

        _api.State.Restore(saved);
        Assert.Equal("Executing", (string?)_api.Get((string)run["Links"]!["Task"]!).Body["State"]);
        _api.Time.AdvanceBy(TimeSpan.FromMinutes(1));

        Assert.True(JToken.DeepEquals(ended, _api.Get(run["Links"]!["Task"] + "/details").Body));
    }

    [Fact]
    public void A_runbook_is_created_renamed_and_deleted_with_its_runs()
    {
        var created = _api.Post("/api/projects/Projects-1/runbooks", """{"Name":"Restart","RunRetentionPolicy":{"QuantityToKeep":5,"ShouldKeepForever":false}}""");
        Assert.Equal(201, created.Status);
        Assert.Equal("RunbookProcess-Runbooks-3", (string?)created.Body["RunbookProcessId"]);
        Assert.Equal(400, _api.Post("/api/runbooks", """{"Name":"restart","ProjectId":"Projects-1"}""").Status);

        var runbook = _api.Get("/api/runbooks/Runbooks-1").Body;
        runbook["Name"] = "Rebuild it";
        Assert.Equal("Rebuild it", (string?)_api.Put("/api/runbooks/Runbooks-1", runbook).Body["Name"]);

        Run("""{"RunbookSnapshotId":"RunbookSnapshots-1","EnvironmentId":"Environments-1"}""");
        Assert.Equal(200, _api.Send("DELETE", "/api/runbooks/Runbooks-1", null, TestApi.Key).Status);
        Assert.Equal(404, _api.Get("/api/runbooks/Runbooks-1").Status);
        Assert.Empty((JArray)_api.Get("/api/runbookRuns").Body["Items"]!);
        Assert.Empty(States());
    }

    [Fact]
    public void Who_may_not_run_it_is_told_the_permission()
    {
        var api = TestApi.Of(Trading + """

            users:
              - { name: reader, apiKey: API-READER, permissions: [RunbookView, ProjectView, EnvironmentView] }
            """);

        Assert.Equal(200, api.Get("/api/runbooks/Runbooks-1", "API-READER").Status);
        var refused = api.Send("POST", "/api/runbooks/Runbooks-1/run", """{"EnvironmentId":"Environments-1"}""", "API-READER");
        Assert.Equal(403, refused.Status);
        Assert.Contains("RunbookRunCreate", (string?)refused.Body["ErrorMessage"], StringComparison.Ordinal);
    }

    private JToken Run(string body)
    {
        var created = _api.Post("/api/Spaces-1/runbookRuns", body);
        Assert.True(created.Status == 201, created.Body.ToString());
        return created.Body;
    }

    private IEnumerable<string?> States() => _api.Get("/api/tasks").Body["Items"]!.Select(task => (string?)task["State"]);
}
