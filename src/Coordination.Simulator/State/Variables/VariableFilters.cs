using System;
using System.Collections.Generic;
using System.Globalization;

namespace Coordination.Simulator.State;

/// <summary>The filters of the variable syntax that the simulator knows: <c>#{Name | Filter option}</c>.</summary>
internal static class VariableFilters
{
    private static readonly IReadOnlyDictionary<string, Func<string, string>> Plain = new Dictionary<string, Func<string, string>>(StringComparer.OrdinalIgnoreCase)
    {
        ["ToLower"] = static value => value.ToLower(CultureInfo.InvariantCulture),
        ["ToUpper"] = static value => value.ToUpper(CultureInfo.InvariantCulture),
        ["Trim"] = static value => value.Trim(),
    };

    private static readonly IReadOnlyDictionary<string, Func<string, string, bool>> Asking = new Dictionary<string, Func<string, string, bool>>(StringComparer.OrdinalIgnoreCase)
    {
        ["Contains"] = static (value, part) => value.IndexOf(part, StringComparison.Ordinal) >= 0,
        ["StartsWith"] = static (value, part) => value.StartsWith(part, StringComparison.Ordinal),
        ["EndsWith"] = static (value, part) => value.EndsWith(part, StringComparison.Ordinal),
    };

    /// <summary>What the filter makes of a value; null where it is not known, or its option is missing.</summary>
    public static string? Apply(string name, string value, string? option)
    {
        if (option is null) return Plain.TryGetValue(name, out var change) ? change(value) : null;
        return Asking.TryGetValue(name, out var asks) ? asks(value, option) ? "true" : "false" : null;
    }
}
