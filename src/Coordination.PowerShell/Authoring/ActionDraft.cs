using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using Coordination.PowerShell.Parameters;

namespace Coordination.PowerShell.Authoring;

/// <summary>Makes actions of what the parameters of their cmdlets say.</summary>
internal static class ActionDraft
{
    /// <summary>The properties of an action: the kind's defaults, then the parameters, then what <c>-Property</c> says.</summary>
    /// <param name="kind">What kind of action it is.</param>
    /// <param name="bound">The parameters that were given.</param>
    /// <param name="properties">What no parameter says.</param>
    public static Dictionary<string, ProcessValue> Properties(ActionKind kind, IDictionary<string, object> bound, IDictionary? properties)
    {
        var values = kind.Defaults.ToDictionary(usual => usual.Key, usual => ProcessValue.Of(usual.Value), StringComparer.Ordinal);
        foreach (var parameter in kind.Parameters)
        {
            if (bound.TryGetValue(parameter.Name, out var given))
                values[parameter.Property] = ProcessValue.Of(TextOf(parameter.Form, Unwrapped.Value(given)));
        }

        Tables.Add(values, properties, kind.Parameters.Where(parameter => bound.ContainsKey(parameter.Name)).Select(parameter => new KeyValuePair<string, string>(parameter.Property, parameter.Name)));
        return values;
    }

    /// <summary>The members of an action's document: the kind's defaults, then what <c>-Member</c> says.</summary>
    public static Dictionary<string, string> Members(ActionKind kind, IDictionary? members)
    {
        var values = kind.Members.ToDictionary(usual => usual.Key, usual => usual.Value, StringComparer.Ordinal);
        foreach (var member in Tables.Members(members))
            values[member.Key] = member.Value;
        return values;
    }

    private static string? TextOf(ActionParameterForm form, object? value) => form switch
    {
        ActionParameterForm.Flag => IsOn(value) ? "True" : "False",
        ActionParameterForm.LowerFlag => IsOn(value) ? "true" : "false",
        ActionParameterForm.List => value is IEnumerable list and not string ? string.Join(",", list.Cast<object?>().Select(item => Unwrapped.Value(item)?.ToString())) : value?.ToString(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static bool IsOn(object? value) => value is SwitchParameter { IsPresent: true } or true;
}
