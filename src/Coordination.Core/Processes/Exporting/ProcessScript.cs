using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Coordination.Core.Processes.Exporting;

/// <summary>Writes a process as the PowerShell script that builds it. Ids are left out: on another server others stand for the same.</summary>
internal static class ProcessScript
{
    private const string Indent = "\n    ";

    private static readonly Dictionary<string, string> _noDefaults = new(StringComparer.Ordinal);

    /// <summary>The script; its output is the process.</summary>
    public static string Of(DeploymentProcess process)
    {
        var script = new StringBuilder(new CommandText("New-DeploymentProcess").Add(PowerShellText.Of(process.Project)).Add("GitReference", process.GitReference).ToString());
        foreach (var step in process.Steps)
            script.Append(" |").Append(Indent).Append(Step(step));
        return script.Append('\n').ToString();
    }

    private static string Step(DeploymentStep step)
    {
        var left = step.Properties.ToDictionary(property => property.Key, property => property.Value, StringComparer.Ordinal);
        var isShared = step.Actions.Select(ConditionScript.Of).Distinct(StringComparer.Ordinal).Count() == 1;
        var command = new CommandText("Add-DeploymentStep").Add(PowerShellText.Of(step.Name));
        if (isShared)
            ConditionScript.Add(command, step.Actions[0]);
        if (step.TargetRoles.Count > 0 && string.Equals(string.Join(",", step.TargetRoles), step.Properties[ProcessWords.TargetRoles].Text, StringComparison.Ordinal))
        {
            command.Add("TargetRole", step.TargetRoles);
            left.Remove(ProcessWords.TargetRoles);
        }

        if (int.TryParse(step.WindowSize, NumberStyles.None, CultureInfo.InvariantCulture, out var window) && window > 0 && string.Equals(window.ToString(CultureInfo.InvariantCulture), step.WindowSize, StringComparison.Ordinal))
        {
            command.Add("-WindowSize " + step.WindowSize);
            left.Remove(ProcessWords.MaxParallelism);
        }

        AddTrigger(command, step, left);
        command.AddTable("Property", PropertyScript.Of(left)).AddTable("Member", PropertyScript.Of(step.Members, _noDefaults));
        if (step.Actions.Count > 0)
            command.Add("-Action " + string.Join("," + Indent + "    ", step.Actions.Select(action => "(" + new ActionScript(step, action, !isShared) + ")")));
        return command.ToString();
    }

    private static void AddTrigger(CommandText command, DeploymentStep step, Dictionary<string, ProcessValue> left)
    {
        if (!string.Equals(step.StartTrigger, ProcessWords.StartAfterPrevious, StringComparison.Ordinal))
            command.Add("StartTrigger", step.StartTrigger);
        if (!string.Equals(step.PackageRequirement, ProcessWords.LetOctopusDecide, StringComparison.Ordinal))
            command.Add("PackageRequirement", step.PackageRequirement);
        if (string.Equals(step.Condition, ProcessWords.Variable, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(step.ConditionExpression))
        {
            command.Add("ConditionExpression", step.ConditionExpression);
            left.Remove(ProcessWords.ConditionExpression);
        }
        else if (!string.Equals(step.Condition, ProcessWords.Success, StringComparison.Ordinal))
        {
            command.Add("Condition", step.Condition);
        }
    }
}
