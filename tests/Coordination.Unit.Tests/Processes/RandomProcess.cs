using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Coordination.Unit.Tests.Processes;

/// <summary>Documents of processes as a server might have them, and stranger: unknown members, sensitive values, odd names and scripts.</summary>
internal sealed class RandomProcess(int seed)
{
    private static readonly string[] _types = ["Octopus.Script", "Octopus.TentaclePackage", "Octopus.Manual", "Octopus.Email", "Octopus.DeployRelease", "Octopus.HealthCheck", "Octopus.IIS", "Octopus.WindowsService"];
    private static readonly string[] _environments = ["Development", "Staging", "Production", "Bob's $5 place"];
    private static readonly string[] _texts =
        ["plain", "it's", "two\nlines", "line\r\nwindows", "‘typographic’ “quotes”", "$env:PATH `back`", "#{Octopus.Release.Number}", "a\n'@\nb", "tab\there", "\u0007bell", "ünïcödé 🚀", "@'", "  spaces  ", "-Name", "True", "2020-01-01T00:00:00Z", "x;y,z", "\"", "\\", "\n", "", "\n\nlead"];

    private readonly Random _random = new(seed);
    private int _names;

    public JObject Document(int mostSteps = 5)
    {
        var steps = Many(0, mostSteps, Step);
        return new JObject
        {
            ["Id"] = "deploymentprocess-Projects-1",
            ["ProjectId"] = "Projects-1",
            ["Steps"] = new JArray(steps),
            ["Version"] = _random.Next(50),
            ["LastSnapshotId"] = Chance() ? null : "x",
            ["Links"] = new JObject { ["Self"] = "/api/deploymentprocesses/deploymentprocess-Projects-1" },
            ["Future"] = new JObject { ["Anything"] = 1.50 },
        };
    }

    /// <summary>A document with some things changed.</summary>
    public JObject Changed(JObject document)
    {
        var copy = (JObject)document.DeepClone();
        var steps = (JArray)copy["Steps"]!;
        for (var i = _random.Next(4); i >= 0; i--)
            Change(steps);
        return copy;
    }

    public JObject Step()
    {
        var name = NewName();
        var actions = Many(1, 3, () => Action(NewName()));
        if (actions.Count == 1)
            actions[0]["Name"] = name;
        var properties = new JObject();
        if (Chance())
            properties["Octopus.Action.TargetRoles"] = Pick("web-server", "web-server,db", "#{Roles}", "a, b");
        if (Chance())
            properties["Octopus.Action.MaxParallelism"] = Pick("1", "2", "#{Window}", "007");
        if (Chance(5))
            properties["Octopus.Step.ConditionVariableExpression"] = Text();
        var step = new JObject { ["Id"] = Id(), ["Name"] = name, ["PackageRequirement"] = Pick("LetOctopusDecide", "BeforePackageAcquisition", "AfterPackageAcquisition"), ["Properties"] = properties };
        step["Condition"] = Pick("Success", "Failure", "Always", "Variable");
        step["StartTrigger"] = Pick("StartAfterPrevious", "StartWithPrevious");
        step["Actions"] = new JArray(actions);
        if (Chance(4))
            step["Type"] = Pick("Step", "ProcessTemplateUsage");
        Strange(step);
        return step;
    }

    public string Text() => _texts[_random.Next(_texts.Length)];

    private JObject Action(string name)
    {
        var action = new JObject { ["Id"] = Id(), ["Name"] = name, ["ActionType"] = _types[_random.Next(_types.Length)], ["IsDisabled"] = Chance(5), ["CanBeUsedForProjectVersioning"] = Chance(), ["IsRequired"] = Chance(5) };
        action["WorkerPoolId"] = Chance() ? null : "WorkerPools-1";
        if (Chance(4))
            action["Notes"] = Text();
        if (Chance(3))
            action["Container"] = Chance() ? new JObject { ["Image"] = null, ["FeedId"] = null } : new JObject { ["Image"] = "octopus/tools:1", ["FeedId"] = "Feeds-9", ["Dockerfile"] = "x" };
        foreach (var list in new[] { "Environments", "ExcludedEnvironments", "Channels", "TenantTags" })
            action[list] = new JArray(Chance() ? [] : _environments.Where(_ => Chance()));
        action["Packages"] = new JArray(Packages());
        action["Properties"] = Properties();
        action["Links"] = new JObject();
        Strange(action);
        return action;
    }

    private IEnumerable<JObject> Packages()
    {
        if (Chance())
            yield return new JObject { ["Id"] = Id(), ["Name"] = "", ["PackageId"] = "Trading.Website", ["FeedId"] = "feeds-builtin", ["AcquisitionLocation"] = Pick("Server", "ExecutionTarget", "NotAcquired"), ["Properties"] = new JObject() };
        if (Chance(3))
            yield return new JObject { ["Id"] = Id(), ["Name"] = "tools", ["PackageId"] = "Tools", ["FeedId"] = "Feeds-2", ["AcquisitionLocation"] = "Server", ["Properties"] = new JObject { ["Extract"] = "True", ["X"] = Text() }, ["Version"] = Chance() ? null : "1.0" };
    }

    private JObject Properties()
    {
        var properties = new JObject();
        foreach (var kind in ActionKinds.All.Where(_ => Chance(4)))
        {
            foreach (var parameter in kind.Parameters.Where(_ => Chance()))
                properties[parameter.Property] = parameter.Property.EndsWith("Template.Id", StringComparison.Ordinal) ? "ActionTemplates-1" : Pick("True", "false", "true", "a,b", "1", "Inline", "PowerShell", Text());
        }

        if (Chance())
            properties["Octopus.Action.RunOnServer"] = Pick("true", "false", "True");
        if (Chance(3))
            properties["Secret key"] = new JObject { ["HasValue"] = true, ["NewValue"] = null };
        if (Chance(4))
            properties["Octopus.Action.Script.ScriptBody"] = Pick("Import-Module Coordination\nLock-Step 'it''s', 'b' -Shared -Timeout '5m'", "Import-Module Coordination\nWait-ProjectStep 'Trading API' 'Migrate'", "Import-Module Coordination\nLock-Step $x", Text());
        if (Chance(6))
            properties[Pick("", "with space", "a'b", "Nothing")] = Chance() ? null : Text();
        return properties;
    }

    private void Strange(JObject document)
    {
        if (Chance(3))
            document["Inputs"] = new JObject { ["a"] = new JArray(1, true, JValue.CreateNull(), "x'y", new JObject { ["b c"] = -2.5 }), ["when"] = "2020-01-01T00:00:00Z" };
        if (Chance(3))
            document["GitDependencies"] = new JArray();
        if (Chance(5))
            document["StepPackageVersion"] = Text();
    }

    private void Change(JArray steps)
    {
        if (steps.Count == 0 || Chance(6))
        {
            steps.Insert(_random.Next(steps.Count + 1), Step());
            return;
        }

        var at = _random.Next(steps.Count);
        var step = (JObject)steps[at];
        var action = (JObject)step["Actions"]![_random.Next(((JArray)step["Actions"]!).Count)]!;
        switch (_random.Next(7))
        {
            case 0:
                step.Remove();
                break;
            case 1:
                step.Remove();
                steps.Insert(_random.Next(steps.Count + 1), step);
                break;
            case 2:
                step["Name"] = NewName();
                break;
            case 3:
                step["Condition"] = Pick("Success", "Failure", "Always");
                break;
            case 4:
                action["Environments"] = new JArray(_environments.Where(_ => Chance()));
                break;
            case 5:
                action["Properties"]!["Key" + _random.Next(3)] = Text();
                break;
            default:
                ((JArray)step["Actions"]!).Add(Action(NewName()));
                break;
        }
    }

    private List<JObject> Many(int least, int most, Func<JObject> make) => [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make())];

    private string NewName() => Pick("Step ", "Back in's ", "Deploy ‘web’ ", "#") + seed + "." + ++_names;

    private string Id()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    private bool Chance(int of = 2) => _random.Next(of) == 0;

    private string Pick(params string[] values) => values[_random.Next(values.Length)];
}
