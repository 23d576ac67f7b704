using System.Linq;
using Coordination.Simulator.Scenarios;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

public sealed class ScenarioVariableTests
{
    private const string Shop = """
        environments: [Dev, Prod]
        libraryVariableSets: [{ name: Shared, variables: { Octopus.Task.ConcurrencyTag: '#{Rack}/#{Octopus.Environment.Name}', Rack: R1 } }]
        projects:
          - name: A
            releases: [1.0.0]
            libraryVariableSets: [Shared]
            variables:
              Rack: [{ value: R2, environments: [Prod] }]
              Reason: { prompt: { label: Why, required: true } }
              Note: { value: none, prompt: A note }
          - { name: B, releases: [1.0.0], libraryVariableSets: [Shared], variables: { Rack: { value: R1, prompt: Which rack } } }
        lifecycles: [{ name: Free, phases: [{ name: All }] }]
        """;

    [Fact]
    public void The_tag_of_a_library_set_is_shared_by_projects_and_follows_scopes_and_answers()
    {
        var server = SimulatedServer.Of(Shop);
        Assert.Equal("R1/Dev", DeployA(server, "Dev").Task.ConcurrencyTag);
        Assert.Equal("R2/Prod", DeployA(server, "Prod").Task.ConcurrencyTag);
        Assert.Equal("R1/Dev", server.Deploy("B", "1.0.0", "Dev").Task.ConcurrencyTag);
        Assert.Equal("R9/Dev", server.Deploy("B", "1.0.0", "Dev", with: draft => draft.FormValues[Prompted(server, "B", "Rack")] = "R9").Task.ConcurrencyTag);
    }

    [Fact]
    public void What_has_to_be_answered_has_to_be_answered()
    {
        var server = SimulatedServer.Of(Shop);
        var refusal = Assert.Throws<Refusal>(() => server.Deploy("A", "1.0.0", "Dev"));
        Assert.Equal(400, refusal.Status);
        Assert.Equal(["A value is required for the prompted variable 'Reason'."], refusal.Errors);
        Assert.Equal("because", DeployA(server, "Dev").FormValues[Prompted(server, "A", "Reason")]);
    }

    [Theory]
    [InlineData("variables: { X: { sensitive: true } }", "A variable needs 'value' or 'prompt'.")]
    [InlineData("variables: { X: { value: 1, environments: [Nowhere] } }", "There is no environment 'Nowhere'.")]
    [InlineData("libraryVariableSets: [Nothing]", "There is no library variable set 'Nothing'.")]
    public void Mistakes_have_their_place(string project, string words)
    {
        var fault = Assert.Throws<ScenarioException>(() => Scenario.FromYaml($"environments: [Dev]\nprojects:\n  - name: A\n    {project}\n"));
        Assert.Equal(4, fault.Line);
        Assert.Contains(words, fault.Message, System.StringComparison.Ordinal);
    }

    private static Deployment DeployA(SimulatedServer server, string environment) =>
        server.Deploy("A", "1.0.0", environment, with: draft => draft.FormValues[Prompted(server, "A", "Reason")] = "because");

    private static string Prompted(SimulatedServer server, string project, string name) =>
        server.Server.VariableSets.Get(server.Release(project, "1.0.0").ProjectVariableSetSnapshotId).Variables.Single(variable => variable.Name == name).Id;
}
