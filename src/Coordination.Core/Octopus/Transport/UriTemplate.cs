using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Coordination.Core.Octopus.Transport;

/// <summary>
/// Expands the links that servers send: RFC 6570 as far as Octopus Servers use it, which is <c>{spaceId}</c>, <c>{/id}</c>,
/// <c>{?skip,take}</c> and <c>{&amp;more}</c>. Lists are joined with commas. A parameter that the template does not name is not sent.
/// </summary>
internal static class UriTemplate
{
    /// <summary>The link with these values in their places; parts without a value vanish.</summary>
    public static string Expand(string template, params (string Name, IEnumerable<string>? Values)[] values)
    {
        var link = new StringBuilder();
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
                break;
            link.Append(template, position, open - position);
            AppendExpression(link, template.Substring(open + 1, close - open - 1), values);
            position = close + 1;
        }

        return link.Append(template, position, template.Length - position).ToString();
    }

    /// <summary>Whether the template has a place for this parameter.</summary>
    public static bool Names(string template, string name) =>
        template.Split('{').Skip(1).Any(part => VariablesOf(part.Split('}')[0]).Contains(name, StringComparer.OrdinalIgnoreCase));

    private static void AppendExpression(StringBuilder link, string expression, (string Name, IEnumerable<string>? Values)[] values)
    {
        var @operator = expression.Length > 0 && expression[0] is '/' or '?' or '&' ? expression[0] : default;
        var separator = @operator;
        foreach (var variable in VariablesOf(expression))
        {
            if (ValueOf(variable, values) is not { } value)
                continue;
            if (separator != default)
                link.Append(separator);
            if (@operator is '?' or '&')
                link.Append(variable).Append('=');
            link.Append(value);
            separator = @operator == '?' ? '&' : @operator;
        }
    }

    private static IEnumerable<string> VariablesOf(string expression) =>
        expression.TrimStart('/', '?', '&', '+', '#').Split(',').Select(name => name.Trim().TrimEnd('*'));

    private static string? ValueOf(string variable, (string Name, IEnumerable<string>? Values)[] values)
    {
        foreach (var (name, given) in values)
        {
            if (given is not null && string.Equals(name, variable, StringComparison.OrdinalIgnoreCase))
                return string.Join(",", given.Select(Uri.EscapeDataString));
        }

        return null;
    }
}
