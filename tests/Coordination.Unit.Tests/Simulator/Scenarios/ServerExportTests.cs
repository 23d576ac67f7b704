using System;
using System.IO;
using System.Linq;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;
using Coordination.Unit.Tests.Simulator.State;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Scenarios;

public sealed class ServerExportTests
{
    [Fact]
    public void A_real_servers_documents_become_a_server_that_deploys()
    {
        var server = new SimulatedServer(Scenario.FromFolder(Export()));
        Assert.Equal(["FinancePortal", "SalesTaxEngine", "TestProj1", "TestProj2"], server.Server.Projects.Select(project => project.Name));
        Assert.Equal("Projects-41", server.Server.Projects.FindByIdSlugOrName("Spaces-1", "salestaxengine")!.Id);
        foreach (var name in new[] { "SalesTaxEngine", "FinancePortal" })
        {
            var project = server.Server.Projects.FindByName("Spaces-1", name)!;
            server.Server.ReleaseCreation.Create(new Release { ProjectId = project.Id, Version = "1.0.0" }, server.Robot, defaultPackageVersion: "1.0.0");
            var deployment = server.DeployAndFinish(name, "1.0.0", "Test-1");
            Assert.Equal(TaskState.Success, deployment.Task.State);
            Assert.True(deployment.Task.RunningTime(server.Time.GetUtcNow()) >= TimeSpan.FromSeconds(20));
            Assert.Equal(["Acquire packages", "Step 1: Deploy Service"], deployment.Task.Log.Children.Select(node => node.Name));
        }
    }

    [Fact]
    public void Nothing_of_a_document_is_lost()
    {
        var folder = Export();
        var server = new SimulatedServer(Scenario.FromFolder(folder)).Server;
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "Projects")))
        {
            var document = EntityJson.Parse(File.ReadAllText(file));
            var written = EntityJson.Write(server.Projects.Get((string?)document["Id"]));
            foreach (var member in document.Properties().Where(member => member.Name != "Links"))
            {
                Assert.True(JToken.DeepEquals(member.Value, written[member.Name]), $"{Path.GetFileName(file)}: {member.Name} is {written[member.Name]}, was {member.Value}.");
            }
        }

        Assert.Equal(13, server.Documents.Count(document => document.Collection == "UserRoles"));
    }

    [Fact]
    public void A_folder_without_projects_is_refused_with_what_is_expected()
    {
        Assert.Contains("There is no folder", Assert.Throws<ScenarioException>(() => Scenario.FromFolder(Path.Combine(AppContext.BaseDirectory, "nowhere"))).Message);
        Assert.Contains("no documents of projects", Assert.Throws<ScenarioException>(() => Scenario.FromFolder(AppContext.BaseDirectory)).Message);
    }

    private static string Export()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var export = Path.Combine(folder.FullName, "shared", "data", "server-export");
            if (Directory.Exists(export)) return export;
        }

        Assert.Skip("The folder shared/data/server-export (documents of a real server) is not above this build.");
        return "";
    }
}
