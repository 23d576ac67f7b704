using System;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api.Git;

/// <summary>Version-controlled projects: their process is on branches, and releases say from which commit they are.</summary>
public sealed class GitProjectTests
{
    private const string Yaml =
        """
        environments: [Dev]
        projects:
          - name: Shop
            git:
              defaultBranch: main
              branches:
                - { name: main, protected: true }
                - { name: feature/slots, steps: [{ name: Build slots, duration: 5s }, { name: Work, duration: 5s }] }
                - { name: old, empty: true }
              tags: [v1]
            steps: [{ name: Work, duration: 5s }]
            releases: [{ version: 1.0.0, gitRef: v1 }]
          - { name: Mail, steps: [{ name: Work, duration: 5s }] }
        """;

    private readonly TestApi _api = TestApi.Of(Yaml);

    [Fact]
    public void The_project_says_where_its_process_is_and_links_to_it_by_reference()
    {
        var shop = _api.Get("/api/Spaces-1/projects/Projects-1").Body;
        Assert.True((bool)shop["IsVersionControlled"]!);
        Assert.Equal("VersionControlled", (string?)shop["PersistenceSettings"]!["Type"]);
        Assert.Equal("main", (string?)shop["PersistenceSettings"]!["DefaultBranch"]);
        Assert.Equal("/api/Spaces-1/projects/Projects-1/{gitRef}/deploymentprocesses", (string?)shop["Links"]!["DeploymentProcess"]);
        var mail = _api.Get("/api/Spaces-1/projects/Projects-2").Body;
        Assert.Equal("Database", (string?)mail["PersistenceSettings"]!["Type"]);
        Assert.Null(mail["Links"]!["Branches"]);
    }

    [Theory]
    [InlineData("main", "Work")]
    [InlineData("refs%2fheads%2fmain", "Work")]
    [InlineData("refs%2Ftags%2Fv1", "Work")]
    [InlineData("v1", "Work")]
    [InlineData("feature%2Fslots", "Build slots,Work")]
    [InlineData("refs%2Fheads%2Ffeature%2Fslots", "Build slots,Work")]
    public void A_process_is_read_at_a_branch_or_a_tag(string gitRef, string steps)
    {
        var (status, process) = _api.Get($"/api/Spaces-1/projects/shop/{gitRef}/deploymentprocesses");

        Assert.Equal(200, status);
        Assert.Equal(steps, string.Join(",", process["Steps"]!.Select(step => (string?)step["Name"])));
        Assert.Equal(process.ToString(), _api.Get((string)process["Links"]!["Self"]!).Body.ToString());
        Assert.Equal(200, _api.Get(((string)process["Links"]!["Template"]!).Split('{')[0]).Status);
    }

    [Theory]
    [InlineData("projects/Projects-1/Main/deploymentprocesses", 404, "'Main'")]
    [InlineData("projects/Projects-1/old/deploymentprocesses", 400, "Branch has not been initialized")]
    [InlineData("projects/Projects-1/deploymentprocesses", 400, "non-version control route")]
    [InlineData("deploymentprocesses/deploymentprocess-Projects-1", 404, "not found")]
    [InlineData("projects/Projects-2/main/deploymentprocesses", 400, "not version-controlled")]
    [InlineData("projects/Projects-2/git/branches", 400, "not version-controlled")]
    public void What_is_not_there_is_said(string path, int status, string words)
    {
        var (answered, body) = _api.Get("/api/Spaces-1/" + path);

        Assert.Equal(status, answered);
        Assert.Contains(words, body.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Branches_and_tags_are_listed_with_links_to_their_processes()
    {
        var branches = _api.Get("/api/Spaces-1/projects/Projects-1/git/branches").Body;
        Assert.Equal("GitBranch", (string?)branches["ItemType"]);
        Assert.Equal(["main", "feature/slots", "old"], branches["Items"]!.Values<string>("Name"));
        Assert.Equal("refs/heads/main", (string?)branches["Items"]![0]!["CanonicalName"]);
        Assert.Equal("/api/Spaces-1/projects/Projects-1/refs%2fheads%2fmain/deploymentprocesses", (string?)branches["Items"]![0]!["Links"]!["DeploymentProcess"]);
        Assert.Equal([true, false, false], branches["Items"]!.Values<bool>("IsProtected"));
        Assert.Single((JArray)_api.Get("/api/Spaces-1/projects/Projects-1/git/branches?searchByName=SLOT").Body["Items"]!);
        Assert.Equal(["v1"], _api.Get("/api/Spaces-1/projects/Projects-1/git/tags").Body["Items"]!.Values<string>("Name"));
        Assert.Equal(200, _api.Get("/api/Spaces-1/projects/Projects-1/git/branches/feature%2Fslots").Status);
        Assert.Equal(404, _api.Get("/api/Spaces-1/projects/Projects-1/git/branches/v1").Status);
        Assert.Equal(200, _api.Get("/api/Spaces-1/projects/Projects-1/git/refs/refs%2Ftags%2Fv1").Status);
    }

    [Fact]
    public void A_save_is_a_commit_to_its_branch_and_to_no_other()
    {
        var process = Read("feature%2Fslots");
        process["Steps"]![0]!["Name"] = "Prepare slots";
        process["ChangeDescription"] = "Slots are prepared";
        var (status, saved) = _api.Put((string)process["Links"]!["Self"]!, process);

        Assert.Equal(200, status);
        Assert.Equal((int)process["Version"]! + 1, (int)saved["Version"]!);
        Assert.Equal("Prepare slots", (string?)Read("feature%2Fslots")["Steps"]![0]!["Name"]);
        Assert.Equal("Work", (string?)Read("v1")["Steps"]![0]!["Name"]);
        Assert.Contains("Slots are prepared", (string?)_api.Get("/api/events?regarding=Projects-1").Body["Items"]![0]!["Message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("staleCommits: conflict", 409)]
    [InlineData("staleCommits: committed", 200)]
    public void What_a_stale_save_gets_is_a_switch(string switches, int status)
    {
        var api = TestApi.Of(Yaml + "\nswitches: { " + switches + " }");
        var process = (JObject)api.Get("/api/Spaces-1/projects/shop/feature%2Fslots/deploymentprocesses").Body;
        Assert.Equal(200, api.Put((string)process["Links"]!["Self"]!, process).Status);

        Assert.Equal(status, api.Put((string)process["Links"]!["Self"]!, process).Status);
    }

    [Theory]
    [InlineData("main", "protected")]
    [InlineData("v1", "only be committed to a branch")]
    public void Only_branches_that_are_not_protected_take_commits(string gitRef, string words)
    {
        var process = Read(gitRef);
        var (status, body) = _api.Put((string)process["Links"]!["Self"]!, process);

        Assert.Equal(400, status);
        Assert.Contains(words, (string?)body["Errors"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_is_made_from_another_and_goes_its_own_way()
    {
        var (status, branch) = _api.Post("/api/Spaces-1/projects/Projects-1/git/branches/v2", """{"NewBranchName":"hotfix","BaseGitRef":"refs/heads/main"}""");
        Assert.Equal(200, status);
        Assert.Equal("refs/heads/hotfix", (string?)branch["CanonicalName"]);
        var process = Read("hotfix");
        process["Steps"]![0]!["Name"] = "Fix";
        Assert.Equal(200, _api.Put((string)process["Links"]!["Self"]!, process).Status);

        Assert.Equal("Work", (string?)Read("main")["Steps"]![0]!["Name"]);
        Assert.Equal(400, _api.Post("/api/Spaces-1/projects/Projects-1/git/branches/v2", """{"NewBranchName":"hotfix","BaseGitRef":"main"}""").Status);
    }

    [Fact]
    public void A_release_carries_its_reference_and_the_process_of_it()
    {
        Assert.Equal("refs/tags/v1", (string?)_api.Get("/api/Spaces-1/releases/Releases-1").Body["VersionControlReference"]!["GitRef"]);
        var (status, release) = _api.Post("/api/Spaces-1/releases", """{"ProjectId":"Projects-1","Version":"2.0.0","VersionControlReference":{"GitRef":"feature/slots"}}""");
        Assert.Equal(201, status);
        Assert.Equal("refs/heads/feature/slots", (string?)release["VersionControlReference"]!["GitRef"]);
        var commit = (string)release["VersionControlReference"]!["GitCommit"]!;
        Assert.Equal(commit, (string?)_api.Get("/api/Spaces-1/projects/Projects-1/git/commits/" + commit).Body["Name"]);

        var process = Read("feature%2Fslots");
        process["Steps"]![0]!["Name"] = "Prepare slots";
        Assert.Equal(200, _api.Put((string)process["Links"]!["Self"]!, process).Status);
        Assert.Equal("Build slots", FirstStepOf(release));
        Assert.Equal("Build slots", FirstStepOf(Named("2.0.1", $",\"GitCommit\":\"{commit}\"")));
        Assert.Equal("Prepare slots", FirstStepOf(Named("2.0.2", "")));
        Assert.Equal(201, _api.Post("/api/Spaces-1/deployments", """{"ReleaseId":"Releases-2","EnvironmentId":"Environments-1"}""").Status);
        _api.Time.AdvanceBy(TimeSpan.FromMinutes(1));
        Assert.Equal("Success", (string?)_api.Get("/api/tasks/ServerTasks-1").Body["State"]);
    }

    [Theory]
    [InlineData("""{"ProjectId":"Projects-1","Version":"2.0.0"}""", 400)]
    [InlineData("""{"ProjectId":"Projects-1","Version":"2.0.0","VersionControlReference":{"GitRef":null,"GitCommit":null}}""", 400)]
    [InlineData("""{"ProjectId":"Projects-1","Version":"2.0.0","VersionControlReference":{"GitRef":"nowhere"}}""", 404)]
    [InlineData("""{"ProjectId":"Projects-2","Version":"2.0.0","VersionControlReference":{"GitRef":null,"GitCommit":null}}""", 201)]
    public void A_release_of_such_a_project_needs_a_reference_that_is_there(string body, int status) => Assert.Equal(status, _api.Post("/api/Spaces-1/releases", body).Status);

    private JObject Named(string version, string rest)
    {
        var (status, created) = _api.Post("/api/Spaces-1/releases/create/v1", $$"""{"ProjectName":"Shop","ReleaseVersion":"{{version}}","GitRef":"refs/heads/feature/slots"{{rest}}}""");
        Assert.Equal(201, status);
        return (JObject)_api.Get("/api/Spaces-1/releases/" + created["ReleaseId"]).Body;
    }

    private string? FirstStepOf(JToken release) => (string?)_api.Get((string)release["Links"]!["ProjectDeploymentProcessSnapshot"]!).Body["Steps"]![0]!["Name"];

    private JObject Read(string gitRef) => (JObject)_api.Get($"/api/Spaces-1/projects/shop/{gitRef}/deploymentprocesses").Body;
}
