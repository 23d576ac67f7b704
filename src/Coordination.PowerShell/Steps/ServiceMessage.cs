using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Coordination.PowerShell.Steps;

/// <summary>Lines by which a step speaks to its Octopus Server. Values are base64 of UTF-8, so a line never holds a quote or a line break.</summary>
internal static class ServiceMessage
{
    /// <summary>Sets an output variable of the step.</summary>
    public static string SetVariable(string name, string value) => Line("setVariable", [("name", name), ("value", value)]);

    /// <summary>Shows how far the step is.</summary>
    /// <param name="percent">0 to 100.</param>
    /// <param name="text">Shown beside the number.</param>
    public static string Progress(int percent, string text) =>
        Line("progress", [("percentage", percent.ToString(CultureInfo.InvariantCulture)), ("message", text)]);

    /// <summary>The lines that follow are shown as waiting, until <see cref="Default"/>.</summary>
    public static string Wait { get; } = Line("stdout-wait", []);

    /// <summary>The lines that follow are shown as usual.</summary>
    public static string Default { get; } = Line("stdout-default", []);

    private static string Line(string name, IEnumerable<(string Key, string Value)> values) =>
        "##octopus[" + name + string.Concat(values.Select(pair => " " + pair.Key + "='" + Encode(pair.Value) + "'")) + "]";

    private static string Encode(string value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
}
