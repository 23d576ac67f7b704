using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Coordination.Core.Processes.Exporting;

/// <summary>Writes an action as the cmdlet that makes it: by the parameters of its kind, and by <c>-Property</c> what they do not say.</summary>
internal sealed class ActionScript(DeploymentStep step, DeploymentAction action, bool saysConditions)
{
    private const string OurHead = "Import-Module Coordination\n";

    private static readonly Regex _ourLine = new(
        "^(?<command>[A-Z][a-z]+-[A-Za-z]+)(?<arguments>( ('([^'\n]|'')*'(, '([^'\n]|'')*')*|-[A-Za-z]+|[0-9]+))*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromMinutes(1));

    private readonly Dictionary<string, ProcessValue> _left = action.Properties.ToDictionary(property => property.Key, property => property.Value, StringComparer.Ordinal);

    /// <summary>The command.</summary>
    public override string ToString()
    {
        var kind = KindOf(out var ourArguments);
        var command = new CommandText(kind.Cmdlet);
        if (kind == ActionKinds.Other)
            command.Add("ActionType", action.ActionType);
        if (kind == ActionKinds.Template && action.ActionType.Length > 0)
            command.Add("ActionType", action.ActionType);
        if (ourArguments is not null)
        {
            _left.Remove(ProcessWords.ScriptBody);
            command.Add(ourArguments);
        }

        foreach (var parameter in kind.Parameters)
            AddParameter(command, kind, parameter);
        if (step.Actions.Count > 1 || !string.Equals(action.Name, step.Name, StringComparison.Ordinal))
            command.Add("Name", action.Name);
        AddConditions(command);
        var members = MembersWithoutCondition(command);
        foreach (var usual in kind.Defaults)
        {
            if (!action.Properties.ContainsKey(usual.Key))
                _left[usual.Key] = ProcessValue.Absent;
            else if (_left.TryGetValue(usual.Key, out var value) && string.Equals(value.Text, usual.Value, StringComparison.Ordinal))
                _left.Remove(usual.Key);
        }

        if (kind.FollowsTargets && !action.Properties.ContainsKey(ProcessWords.RunOnServer))
            _left[ProcessWords.RunOnServer] = ProcessValue.Absent;
        AddPackages(command, kind);
        return command.AddTable("Property", PropertyScript.Of(_left)).AddTable("Member", PropertyScript.Of(members, kind.Members)).ToString();
    }

    private ActionKind KindOf(out string? ourArguments)
    {
        ourArguments = null;
        if (action.Properties.TryGetValue("Octopus.Action.Template.Id", out var template) && !string.IsNullOrEmpty(template.Text))
            return ActionKinds.Template;
        if (Text(ProcessWords.ScriptBody) is { } body && body.StartsWith(OurHead, StringComparison.Ordinal) && _ourLine.Match(body.Substring(OurHead.Length)) is { Success: true } ours
            && ActionKinds.All.FirstOrDefault(kind => string.Equals(kind.Command, ours.Groups["command"].Value, StringComparison.Ordinal)) is { } ourKind
            && string.Equals(action.ActionType, ourKind.ActionType, StringComparison.Ordinal))
        {
            ourArguments = ours.Groups["arguments"].Value.TrimStart();
            return ourKind;
        }

        return ActionKinds.All.FirstOrDefault(kind => kind.Command is null && kind.ActionType is not null && string.Equals(kind.ActionType, action.ActionType, StringComparison.Ordinal) && CanMake(kind)) ?? ActionKinds.Other;
    }

    /// <summary>Whether the action has all that the cmdlet of a kind asks for.</summary>
    private bool CanMake(ActionKind kind) => kind.Parameters.All(parameter => !parameter.IsRequired || (Text(parameter.Property) is { } text && ParameterScript.TryAdd(new CommandText(string.Empty), parameter, text)));

    private void AddParameter(CommandText command, ActionKind kind, ActionParameter parameter)
    {
        if (Text(parameter.Property) is not { } text)
            return;
        if (kind.Defaults.TryGetValue(parameter.Property, out var usual) && string.Equals(usual, text, StringComparison.Ordinal))
            return;
        var isFollowed = kind.FollowsTargets && string.Equals(parameter.Property, ProcessWords.RunOnServer, StringComparison.Ordinal)
            && string.Equals(text, step.TargetRoles.Count == 0 ? "true" : "false", StringComparison.Ordinal);
        if (isFollowed || ParameterScript.TryAdd(command, parameter, text))
            _left.Remove(parameter.Property);
    }

    private void AddConditions(CommandText command)
    {
        if (saysConditions)
            ConditionScript.Add(command, action);
        command.AddSwitch("Required", action.IsRequired).AddSwitch("Disabled", action.IsDisabled)
            .Add("WorkerPool", action.WorkerPool).Add("WorkerPoolVariable", action.WorkerPoolVariable)
            .Add("ContainerImage", action.ContainerImage).Add("ContainerFeed", action.ContainerFeed)
            .Add("Notes", action.Notes);
    }

    /// <summary>The members, without the condition where a parameter says it.</summary>
    private IReadOnlyDictionary<string, string> MembersWithoutCondition(CommandText command)
    {
        if (!action.Members.TryGetValue("Condition", out var condition) || !string.Equals(condition, "\"Variable\"", StringComparison.Ordinal) || string.IsNullOrWhiteSpace(Text(ProcessWords.ActionConditionExpression)))
            return action.Members;
        command.Add("ConditionExpression", Text(ProcessWords.ActionConditionExpression));
        _left.Remove(ProcessWords.ActionConditionExpression);
        return action.Members.Where(member => member.Key != "Condition").ToDictionary(member => member.Key, member => member.Value, StringComparer.Ordinal);
    }

    private void AddPackages(CommandText command, ActionKind kind)
    {
        var usual = kind.PackagesOf(action.Properties).Select(PropertyScript.Of);
        var packages = action.Packages.Select(PropertyScript.Of).ToList();
        if (!packages.SequenceEqual(usual, StringComparer.Ordinal))
            command.Add("-PackageReference " + (packages.Count == 0 ? "@()" : string.Join(", ", packages)));
    }

    private string? Text(string property) => _left.TryGetValue(property, out var value) ? value.Text : null;
}
