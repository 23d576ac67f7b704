using System;
using System.Collections.Generic;

namespace Coordination.Simulator.Api.Routing;

/// <summary>A path of literals and <c>{names}</c>, matched segment by segment in any case.</summary>
internal sealed class PathTemplate
{
    private readonly string[] _segments;

    private PathTemplate(string text, string[] segments)
    {
        Text = text;
        _segments = segments;
    }

    public string Text { get; }

    public int Length => _segments.Length;

    public static PathTemplate Parse(string text) => new(text, text.Split(['/'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The values of the names, or null when the path is another one.</summary>
    public Dictionary<string, string>? Match(IReadOnlyList<string> path)
    {
        if (path.Count != _segments.Length)
            return null;

        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < _segments.Length; index++)
        {
            if (IsName(_segments[index]))
                values[_segments[index].Trim('{', '}')] = path[index];
            else if (!string.Equals(_segments[index], path[index], StringComparison.OrdinalIgnoreCase))
                return null;
        }

        return values;
    }

    /// <summary>Whether this template is the closer description of a path that both match: at the first difference it has the literal.</summary>
    public bool IsCloserThan(PathTemplate other)
    {
        for (var index = 0; index < _segments.Length; index++)
        {
            if (IsName(_segments[index]) != IsName(other._segments[index]))
                return !IsName(_segments[index]);
        }

        return false;
    }

    private static bool IsName(string segment) => segment[0] == '{';
}
