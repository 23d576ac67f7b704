using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Core.Octopus.Wire;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Exporting.Sections;

/// <summary>The steps of a project, with the durations that they had. Of what a step does only its type is told.</summary>
internal sealed class StepSection(ServerFindings server, ProjectFindings project)
{
    private static readonly Dictionary<string, string> _types = new(System.StringComparer.OrdinalIgnoreCase)
    {
        ["Octopus.TentaclePackage"] = "package",
        ["Octopus.Manual"] = "manual",
        ["Octopus.Email"] = "email",
        ["Octopus.WindowsService"] = "service",
        ["Octopus.IIS"] = "iis",
    };

    /// <summary>How many actions have a duration of their own.</summary>
    public int Measured { get; private set; }

    /// <summary>How many have not.</summary>
    public int Unmeasured { get; private set; }

    public List<object> Write() => [.. project.Process.Steps.Where(step => step.Actions.Count > 0).Select(Write)];

    private Section Write(StepResource step)
    {
        var section = new Section { ["name"] = step.Name };
        if (step.Actions.Count == 1)
            Write(step.Actions[0], section);
        section.With("role", Split(Property(step, "Octopus.Action.TargetRoles")));
        section.With("window", Property(step, "Octopus.Action.MaxParallelism") is { } window && int.TryParse(window, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? window : null);
        section.With("condition", ConditionOf(step));
        section.With("withPrevious", step.StartTrigger is "StartWithPrevious");
        if (step.Actions.Count > 1)
            section.With("actions", [.. step.Actions.Select(action => Write(action, new Section { ["name"] = action.Name }))]);
        return section;
    }

    private Section Write(ActionResource action, Section section)
    {
        var type = _types.TryGetValue(action.ActionType, out var known) ? known : null;
        var took = project.Times.Of(action.Name);
        if (took is null)
            Unmeasured++;
        else
            Measured++;
        return section
            .With("type", type)
            .With(type is "manual" ? "answeredAfter" : "duration", took is { } span ? SpanText.Of(span) : null)
            .With("environments", server.EnvironmentNames(action.Environments))
            .With("excludedEnvironments", server.EnvironmentNames(action.ExcludedEnvironments))
            .With("channels", [.. action.Channels.Select(id => project.Channels.FirstOrDefault(channel => ServerFindings.Same(channel.Id, id))?.Name).Where(name => name is not null).Cast<object>()])
            .With("tenantTags", [.. action.TenantTags])
            .With("disabled", action.IsDisabled)
            .With("required", action.IsRequired)
            .With("package", action.Packages.Select(package => package.PackageId).FirstOrDefault(id => !string.IsNullOrEmpty(id)));
    }

    /// <summary>The name of the condition, or the expression; one that refers to nothing is always the same, and a scenario has no word for it.</summary>
    private static string? ConditionOf(StepResource step) => step.Condition switch
    {
        "Failure" or "Always" => step.Condition,
        "Variable" when Property(step, ProcessWords.ConditionExpression) is { } expression && expression.Contains("#{") => expression,
        _ => null,
    };

    private static string? Property(StepResource step, string name) => step.Properties.TryGetValue(name, out var value) && value.Type == JTokenType.String ? (string?)value : null;

    private static List<object> Split(string? roles) => [.. (roles ?? string.Empty).Split(',').Select(role => role.Trim()).Where(role => role.Length > 0)];
}
