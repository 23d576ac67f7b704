using System;
using System.Collections.Generic;
using System.Globalization;
using Coordination.Simulator.Scripts;
using YamlDotNet.RepresentationModel;

namespace Coordination.Simulator.Scenarios;

/// <summary>Reads the steps of a project: a step with one action has all in one place, a step with several has them under <c>actions</c>.</summary>
internal sealed class StepReader(DefinedNames names, ScenarioNames channels, StepBehaviour byDefault)
{
    private static readonly IReadOnlyDictionary<string, string> ActionTypes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["script"] = "Octopus.Script",
        ["package"] = "Octopus.TentaclePackage",
        ["manual"] = "Octopus.Manual",
        ["email"] = "Octopus.Email",
        ["service"] = "Octopus.WindowsService",
        ["iis"] = "Octopus.IIS",
        ["release"] = "Octopus.DeployRelease",
    };

    private readonly ScenarioNames _actions = new("action");

    public IReadOnlyList<ScenarioStep> Read(ScenarioMap project) => project.List("steps", ReadStep);

    private ScenarioStep ReadStep(YamlNode node)
    {
        var map = new ScenarioMap(node, "A step");
        var name = map.Required("name");
        var children = map.List("actions", child => ReadAction(child, new ScenarioMap(child, "An action"), null));
        var expression = map.Text("condition") is { } condition && condition.IndexOf("#{", StringComparison.Ordinal) >= 0 ? condition : null;
        var step = new ScenarioStep(name)
        {
            Roles = map.Texts("role"),
            Window = map.Number("window", 1),
            Condition = expression is null ? map.Word("condition", "Success", "Failure", "Always") ?? "Success" : "Variable",
            ConditionExpression = expression,
            StartsWithPrevious = map.Flag("withPrevious"),
            Actions = children.Count > 0 ? children : [ReadAction(node, map, name)],
        };
        map.RefuseUnknown();
        return step;
    }

    private ScenarioAction ReadAction(YamlNode node, ScenarioMap map, string? stepName)
    {
        var type = map.Word("type", [.. ActionTypes.Keys]) ?? "script";
        var outcome = map.Word("outcome", "success", "warning", "failure", "guidedFailure", "manualIntervention");
        if (outcome is "manualIntervention") type = "manual";
        var action = new ScenarioAction(_actions.Define(node, map.Required("name")))
        {
            ActionType = ActionTypes[type],
            Behaviour = ReadBehaviour(map, outcome, type),
            Environments = map.List("environments", names.Environments.Refer),
            ExcludedEnvironments = map.List("excludedEnvironments", names.Environments.Refer),
            Channels = map.List("channels", channels.Refer),
            TenantTags = map.Texts("tenantTags"),
            IsDisabled = map.Flag("disabled"),
            IsRequired = map.Flag("required"),
            Package = map.Text("package"),
            Child = new ChildReader(names.Projects).Read(map, type),
            Instructions = map.Text("instructions"),
            ResponsibleTeams = TeamsIn(map, type),
            BlocksConcurrentDeployments = map.Flag("blocksConcurrentDeployments"),
        };
        if (stepName is null) map.RefuseUnknown();
        return action;
    }

    private IReadOnlyList<string> TeamsIn(ScenarioMap map, string type)
    {
        var teams = map.List("responsibleTeams", names.Teams.Refer);
        return teams.Count == 0 || type is "manual" ? teams : throw ScenarioMap.Fault(map.Find("responsibleTeams")!, $"Only a step of type manual has responsible teams, not one of type {type}.");
    }

    private StepBehaviour ReadBehaviour(ScenarioMap map, string? outcome, string type)
    {
        var answers = type is "manual" ? new[] { "Proceed", "Abort" } : ["Fail", "Retry", "Ignore", "Exclude"];
        var after = map.Duration("answeredAfter");
        var answer = map.Word("answer", answers);
        if (after is not null && answer is null && type is not "manual") throw ScenarioMap.Fault(map.Find("answeredAfter")!, $"'answeredAfter' needs 'answer': one of {string.Join(", ", answers)}.");
        if (answer is not null && after is null) throw ScenarioMap.Fault(map.Find("answer")!, "'answer' needs 'answeredAfter'.");

        return byDefault with
        {
            Duration = map.Duration("duration") ?? byDefault.Duration,
            Jitter = ReadJitter(map),
            Script = ReadScript(map, type),
            Outcome = outcome is null or "manualIntervention" ? StepOutcome.Success : (StepOutcome)Enum.Parse(typeof(StepOutcome), outcome, ignoreCase: true),
            Fails = map.List("fails", ReadRule),
            Answer = after is { } delay ? new PlannedAnswer(delay, answer ?? "Proceed") : null,
        };
    }

    private static StepScript? ReadScript(ScenarioMap map, string type)
    {
        var file = map.Text("script");
        var body = map.Text("run");
        if (file is null && body is null) return null;
        var named = map.Find(file is null ? "run" : "script")!;
        if (file is not null && body is not null) throw ScenarioMap.Fault(named, "A step has 'script' or 'run', not both.");
        return string.Equals(type, "script", StringComparison.OrdinalIgnoreCase) ? new StepScript(file, body) : throw ScenarioMap.Fault(named, $"Only a step of type script runs a script, not one of type {type}.");
    }

    private static double ReadJitter(ScenarioMap map)
    {
        if (map.Find("jitter") is not { } node) return 0;
        var text = ScenarioMap.TextOf(node, "'jitter'");
        return double.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && text.EndsWith("%", StringComparison.Ordinal) && percent <= 100
            ? percent / 100
            : throw ScenarioMap.Fault(node, $"'jitter' is a part of the duration, 0% to 100%, not '{text}'.");
    }

    private FailureRule ReadRule(YamlNode node)
    {
        var map = new ScenarioMap(node, "A rule of failure");
        var rule = new FailureRule(
            map.Find("environment") is { } environment ? names.Environments.Refer(environment) : null,
            map.Text("version"),
            map.Text("tenant"),
            map.Text("machine"),
            map.Number("attempt", 1));
        map.RefuseUnknown();
        return rule;
    }
}
