using System;
using System.IO;
using System.Linq;
using System.Security;
using Coordination.Core.Processes.Comparing;
using Coordination.Core.Processes.Documents;
using Coordination.Core.Processes.Exporting;
using Coordination.Unit.Tests.Planning;
using Coordination.Unit.Tests.PowerShell.Shape;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Processes;

public sealed class RoundTripTests
{
    private static readonly string _real = Path.Combine(Cmdlets.Repository, "..", "shared", "data", "server-export", "DeploymentProcesses");

    [Fact]
    public void What_is_read_and_written_back_is_the_same_to_the_last_letter()
    {
        foreach (var seed in Seeds.Of(deep: 1000))
        {
            var document = new RandomProcess(seed).Document();
            Assert.True(DocumentText.Write(document) == DocumentText.Write(ProcessWriter.Write(ProcessReader.Read(document, "P"))), "seed " + seed);
        }
    }

    [Fact]
    public void Real_processes_are_the_same_to_the_last_letter()
    {
        Assert.SkipUnless(Directory.Exists(_real), "There are no processes of a real server beside the repository.");
        foreach (var file in Directory.GetFiles(_real))
        {
            var document = (JObject)DocumentText.Read(File.ReadAllText(file));
            Assert.Equal(DocumentText.Write(document), DocumentText.Write(ProcessWriter.Write(ProcessReader.Read(document, "P"))));
        }
    }

    [Fact]
    public void A_changed_property_changes_nothing_else()
    {
        foreach (var seed in Seeds.Of(deep: 1000))
        {
            var document = new RandomProcess(seed).Document();
            if (document["Steps"]!.Any())
            {
                var process = ProcessReader.Read(document, "P");
                var changed = process with { Steps = [process.Steps[0] with { Condition = "Other" }, .. process.Steps.Skip(1)] };
                document["Steps"]![0]!["Condition"] = "Other";
                Assert.True(DocumentText.Write(document) == DocumentText.Write(ProcessWriter.Write(changed)), "seed " + seed);
            }
        }
    }

    [Fact]
    public void A_new_sensitive_value_is_sent_and_shown_nowhere()
    {
        using var secret = new SecureString();
        "hunter2".ToList().ForEach(secret.AppendChar);
        var process = Process(new() { ["Password"] = ProcessValue.Sensitive(secret) });
        var before = ProcessNode.Of(NodeKind.Process, ProcessWriter.Write(Process(new() { ["Password"] = ProcessValue.Kept })));
        var after = ProcessNode.Of(NodeKind.Process, ProcessWriter.Write(process));

        var change = Assert.Single(ProcessComparer.Compare(before, after));

        Assert.Equal("(sensitive, new)", change.After);
        Assert.Contains("hunter2", DocumentText.Write(after.ToDocument()), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", DocumentText.Write(Secrets.Without(after.ToDocument())), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", ProcessScript.Of(process) + process.Steps[0].Actions[0].Properties["Password"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sensitive_value_that_is_kept_is_no_difference()
    {
        var server = ProcessWriter.Write(Process(new() { ["Password"] = ProcessValue.Kept }));
        var ours = ProcessWriter.Write(Process(new() { ["Password"] = ProcessValue.Kept }));
        Assert.Empty(ProcessComparer.Compare(ProcessNode.Of(NodeKind.Process, server), ProcessNode.Of(NodeKind.Process, ours)));
    }

    private static DeploymentProcess Process(System.Collections.Generic.Dictionary<string, ProcessValue> properties) => new()
    {
        Project = "P",
        Steps = [new DeploymentStep { Name = "S", Actions = [new DeploymentAction { Name = "S", ActionType = "Octopus.Script", Properties = properties }] }],
    };
}
