using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Processes.Checking;
using Xunit;

namespace Coordination.Unit.Tests.Processes;

/// <summary>What a person writes and cannot mean. Each rule finds its own fault, and nothing else is found.</summary>
public sealed class ContentRulesTests
{
    private static readonly DeploymentAction _action = new() { Name = "A", ActionType = "Octopus.Script", Packages = [new ReferencedPackage { PackageId = "P" }] };

    public static TheoryData<string, string> Faults => new()
    {
        { "pools", "WorkerPoolTwice: 'A' names a worker pool and a variable that names one. Leave one of both out." },
        { "feed", "ContainerIncomplete: 'A' has the feed of a container image and no image. Give both -ContainerImage and -ContainerFeed." },
        { "image", "ContainerIncomplete: 'A' has a container image and no feed that it comes from. Give both -ContainerImage and -ContainerFeed." },
        { "tag", "TenantTagIncomplete: 'A' names the tenant tag 'Early' without its tag set. Write it as 'Tag set/Early'." },
        { "packages", "DuplicatePackage: 'A' has more than one package named 't'. Give each a name of its own; only one may have none." },
        { "nameless", "DuplicatePackage: 'A' has more than one package without a name. Give each a name of its own; only one may have none." },
        { "member", "MemberHasParameter: -Member says 'ActionType' of an action, which is said otherwise. Use the parameter or -Property." },
        { "id", "MemberHasParameter: -Member says 'Slug' of an action, which the server keeps itself. Leave it out." },
        { "lock", "LockNameInvalid: 'A': The lock's name '{Nothing}' has the field {Nothing}, which does not exist. There are {Project}, {Environment}, {Tenant}, {Machine}." },
        { "none", string.Empty },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found_and_said_with_what_to_do(string fault, string expected)
    {
        var process = new DeploymentProcess { Project = "P", Steps = [new DeploymentStep { Name = "S", Actions = [With(fault)] }] };
        var findings = ProcessRules.Check(process);
        Assert.Equal(expected, string.Join("\n", findings.Select(finding => finding.Rule + ": " + finding.Message + " " + finding.Remedy)));
        Assert.All(findings, finding => Assert.Equal(("S", "A"), (finding.Step, finding.Action)));
    }

    [Fact]
    public void A_process_without_steps_is_refused_as_it_would_remove_all() =>
        Assert.Equal(("EmptyProcess", ProcessFindingSeverity.Error), (Assert.Single(ProcessRules.Check(new DeploymentProcess { Project = "P" })).Rule, ProcessFindingSeverity.Error));

    [Fact]
    public void A_member_of_a_step_is_looked_at_too()
    {
        var step = new DeploymentStep { Name = "S", Actions = [_action], Members = new Dictionary<string, string>(System.StringComparer.Ordinal) { ["Actions"] = "[]", ["StepPackageVersion"] = "1" } };
        Assert.Equal("MemberHasParameter", Assert.Single(ProcessRules.Check(new DeploymentProcess { Project = "P", Steps = [step] })).Rule);
    }

    private static DeploymentAction With(string fault) => fault switch
    {
        "pools" => _action with { WorkerPool = "Linux", WorkerPoolVariable = "Pool" },
        "feed" => _action with { ContainerFeed = "Docker" },
        "image" => _action with { ContainerImage = "octopus/tools" },
        "tag" => _action with { TenantTags = ["Early", "Ring/Late", "#{Tag}"] },
        "packages" => _action with { Packages = [new ReferencedPackage { PackageId = "P", Name = "t" }, new ReferencedPackage { PackageId = "Q", Name = "T" }] },
        "nameless" => _action with { Packages = [new ReferencedPackage { PackageId = "P" }, new ReferencedPackage { PackageId = "Q" }] },
        "member" => _action with { Members = Map("ActionType", "\"X\"") },
        "id" => _action with { Members = Map("Slug", "\"x\"") },
        "lock" => _action with { Properties = new Dictionary<string, ProcessValue>(System.StringComparer.Ordinal) { [ProcessWords.ScriptBody] = ProcessValue.Of("Lock-Step '{Nothing}' { 1 }") } },
        _ => _action with { Members = Map("Container", "{ \"Image\": \"x\", \"More\": 1 }") },
    };

    private static Dictionary<string, string> Map(string name, string value) => new(System.StringComparer.Ordinal) { [name] = value };
}
