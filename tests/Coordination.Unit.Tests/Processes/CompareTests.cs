using System;
using System.Linq;
using Coordination.Core.Processes.Comparing;
using Coordination.Core.Processes.Documents;
using Coordination.Unit.Tests.Planning;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Processes;

public sealed class CompareTests
{
    [Fact]
    public void Nothing_differs_from_itself_whatever_its_ids_are() => Assert.All(Seeds.Of(deep: 2000), seed =>
    {
        var document = new RandomProcess(seed).Document();
        var other = (JObject)document.DeepClone();
        foreach (var id in other.Descendants().OfType<JProperty>().Where(member => member.Name == "Id").ToList())
            id.Value = Guid.NewGuid().ToString();
        Assert.True(Compare(document, other).Length == 0, "seed " + seed + ": " + Compare(document, other));
    });

    [Fact]
    public void What_becomes_of_steps_is_told()
    {
        Assert.Equal("- B", Compare(Doc("A", "B"), Doc("A")));
        Assert.Equal("+ B", Compare(Doc("A"), Doc("A", "B")));
        Assert.Equal("> C: from place 3 to 1", Compare(Doc("A", "B", "C"), Doc("C", "A", "B")));
        Assert.Equal("> A: from place 1 to 3", Compare(Doc("A", "B", "C"), Doc("B", "C", "A")));
    }

    [Fact]
    public void A_step_that_only_has_another_name_was_renamed()
    {
        var renamed = Doc("A", "X", "C");
        Assert.Equal("= X: was B", Compare(Doc("A", "B", "C"), renamed).Split('\n')[0]);
        Assert.DoesNotContain("+", Compare(Doc("A", "B", "C"), renamed), StringComparison.Ordinal);
    }

    [Fact]
    public void Properties_are_told_by_name_with_both_values()
    {
        var other = Doc("A");
        other["Steps"]![0]!["Condition"] = "Always";
        other["Steps"]![0]!["Actions"]![0]!["Environments"] = new JArray("Production", "Staging");
        Assert.Equal("~ A: Condition: (none) -> Always\n~ A / A: Environments: (none) -> Production, Staging", Compare(Doc("A"), other));
    }

    [Fact]
    public void Order_of_environments_and_empty_members_are_no_difference()
    {
        var one = Doc("A");
        var other = Doc("A");
        one["Steps"]![0]!["Actions"]![0]!["Environments"] = new JArray("Production", "Staging");
        other["Steps"]![0]!["Actions"]![0]!["Environments"] = new JArray("staging", "Production");
        other["Steps"]![0]!["Actions"]![0]!["WorkerPoolId"] = null;
        other["Steps"]![0]!["Actions"]![0]!["Container"] = new JObject { ["Image"] = null };
        Assert.Equal(string.Empty, Compare(one, other));
    }

    internal static JObject Doc(params string[] names) => new()
    {
        ["Steps"] = new JArray(names.Select(name => new JObject
        {
            ["Name"] = name,
            ["Properties"] = new JObject(),
            ["Actions"] = new JArray(new JObject { ["Name"] = name, ["ActionType"] = "Octopus.Script", ["Properties"] = new JObject { ["Octopus.Action.Script.ScriptBody"] = "do-" + name[..1].Replace("X", "B", StringComparison.Ordinal) } }),
        })),
    };

    internal static ProcessNode Node(JObject document) => ProcessNode.Of(NodeKind.Process, document);

    private static string Compare(JObject one, JObject other) => string.Join("\n", ProcessComparer.Compare(Node(one), Node(other)));
}
