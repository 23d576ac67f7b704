using System;
using System.Linq;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

// Users name theirs so, too.
using DeploymentProcess = Coordination.Simulator.State.DeploymentProcess;

public sealed class ConfigurationTests
{
    private readonly SimulatedServer _server = SimulatedServer.WithStep("duration: 1s, package: Acme.Web");

    private OctopusServer Server => _server.Server;

    [Fact]
    public void A_name_is_taken_whatever_its_case_and_an_id_is_never_used_again()
    {
        var first = Server.Configuration.Create(Server.LibraryVariableSets, new LibraryVariableSet { Name = "Lock" }, _server.Robot);
        var refusal = Assert.Throws<Refusal>(() => Server.Configuration.Create(Server.LibraryVariableSets, new LibraryVariableSet { Name = " lock " }, _server.Robot));
        Assert.Equal((400, "A library variable set with this name already exists. Please choose a different name."), (refusal.Status, refusal.Errors.Single()));
        Server.Configuration.Delete(Server.LibraryVariableSets, first, _server.Robot);
        Assert.Equal(404, Assert.Throws<Refusal>(() => Server.Configuration.Delete(Server.LibraryVariableSets, first, _server.Robot)).Status);
        var second = Server.Configuration.Create(Server.LibraryVariableSets, new LibraryVariableSet { Name = "Lock" }, _server.Robot);
        Assert.NotEqual(first.Id, second.Id);
        Assert.NotNull(Server.VariableSets.Find(second.VariableSetId));
    }

    [Fact]
    public void A_stale_process_is_not_saved()
    {
        var process = Server.Processes.Get(Server.Projects.Single().DeploymentProcessId);
        var draft = EntityJson.Read<DeploymentProcess>(EntityJson.Write(process));
        var other = EntityJson.Read<DeploymentProcess>(EntityJson.Write(process));
        var saved = Server.ProcessSaving.Save(Server.Processes, process, draft, _server.Robot);
        Assert.Equal(process.Version + 1, saved.Version);
        Assert.Contains("another user has made changes to the deployment process", Assert.Throws<Refusal>(() => Server.ProcessSaving.Save(Server.Processes, saved, other, _server.Robot)).Errors.Single());
        var snapshot = Server.Processes.Get(_server.Release("A", "1.0.0").ProjectDeploymentProcessSnapshotId);
        Assert.Contains("frozen", Assert.Throws<Refusal>(() => Server.ProcessSaving.Save(Server.Processes, snapshot, snapshot, _server.Robot)).Errors.Single());
    }

    [Theory]
    [InlineData("1.0.0", "already exists for this project")]
    [InlineData("one", "does not appear to be a valid semantic version number")]
    [InlineData("1.2.3.4.5", "does not appear to be a valid semantic version number")]
    [InlineData("3.0.0", "A version must be specified for every included package.")]
    public void A_release_is_refused_with_the_servers_words(string version, string words)
    {
        var refusal = Assert.Throws<Refusal>(() => Server.ReleaseCreation.Create(new Release { ProjectId = Server.Projects.Single().Id, Version = version }, _server.Robot));
        Assert.Contains(words, refusal.Errors.Single());
    }

    [Fact]
    public void A_release_holds_snapshots_that_later_changes_do_not_touch()
    {
        var project = Server.Projects.Single();
        var release = Server.ReleaseCreation.Create(new Release { ProjectId = project.Id, Version = " 3.0 " }, _server.Robot, defaultPackageVersion: "7.1");
        Assert.Equal("3.0", release.Version);
        Assert.Equal("7.1", release.SelectedPackages.Single().Version);
        Assert.Matches("^deploymentprocess-Projects-1-s-1-[A-Z0-9]{5}$", release.ProjectDeploymentProcessSnapshotId);
        var process = Server.Processes.Get(project.DeploymentProcessId);
        var draft = EntityJson.Read<DeploymentProcess>(EntityJson.Write(process));
        draft.Steps.Clear();
        Server.ProcessSaving.Save(Server.Processes, process, draft, _server.Robot);
        Assert.Single(Server.Processes.Get(release.ProjectDeploymentProcessSnapshotId).Steps);
    }

    [Fact]
    public void A_disabled_project_gets_neither_releases_nor_deployments()
    {
        Server.Projects.Single().IsDisabled = true;
        Assert.Contains("The project is disabled, so releases cannot be created", Assert.Throws<Refusal>(() => Server.ReleaseCreation.Create(new Release { ProjectId = "Projects-1", Version = "9.0" }, _server.Robot)).Errors);
        Assert.Contains("disabled", Assert.Throws<Refusal>(() => _server.Deploy("A", "1.0.0", "Dev")).Errors.Single());
    }

    [Fact]
    public void A_deleted_release_takes_its_tasks_along()
    {
        var deployment = _server.DeployAndFinish("A", "1.0.0", "Dev");
        Server.ReleaseCreation.Delete(_server.Release("A", "1.0.0"), _server.Robot);
        Assert.Null(Server.Tasks.Find(deployment.TaskId));
        Assert.Null(Server.Deployments.Find(deployment.Id));
        Assert.Empty(Server.Dashboard.Current("Spaces-1"));
    }

    [Fact]
    public void Ids_of_several_nodes_are_unique_and_not_in_order_of_time()
    {
        var ids = new IdAllocator(nodes: 2, blockSize: 20);
        ids.Taken("Things-7");
        var numbers = Enumerable.Range(0, 100).Select(_ => int.Parse(ids.Next("Things").Substring("Things-".Length))).ToArray();
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
        Assert.Equal([8, 28, 9, 29], numbers.Take(4));
        Assert.Equal(["Things-1", "Things-2"], Enumerable.Range(0, 2).Select(_ => new IdAllocator(1, 20)).Select((one, i) => i == 0 ? one.Next("Things") : Second(one)));

        static string Second(IdAllocator one)
        {
            one.Next("Things");
            return one.Next("Things");
        }
    }

    [Fact]
    public void What_a_document_holds_beyond_the_simulator_comes_out_again()
    {
        var document = EntityJson.Parse("""{"Id":"Projects-5","Name":"X","Slug":"x","Novelty":{"Since":"2026-01-01T00:00:00.000+00:00"},"TenantedDeploymentMode":"Tenanted","Description":null,"Links":{"Self":"/"}}""");
        var written = EntityJson.Write(EntityJson.Read<Project>(document));
        Assert.True(JToken.DeepEquals(document["Novelty"], written["Novelty"]));
        Assert.Equal("Tenanted", (string?)written["TenantedDeploymentMode"]);
        Assert.Null(written["Links"]);
    }
}
