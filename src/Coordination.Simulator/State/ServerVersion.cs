using System.Globalization;

namespace Coordination.Simulator.State;

/// <summary>The version that the server says it has, and so what its documents hold.</summary>
internal sealed record ServerVersion(string Text)
{
    /// <summary>The builds that stand for a version named by its year and number alone.</summary>
    private const string UnnamedBuild = ".10989";

    private readonly (int Year, int Number) _release = Parse(Text);

    /// <summary>Whether there is a year and a number, as in <c>2026.3</c> or <c>2024.3.10989</c>.</summary>
    public static bool IsVersion(string text) => Parse(text).Year > 0;

    /// <summary>The version in full: a build is added where only year and number are given.</summary>
    public static string Complete(string text) => text.Split('.').Length == 2 ? text + UnnamedBuild : text;

    public bool IsAtLeast(int year, int number) => _release.Year > year || (_release.Year == year && _release.Number >= number);

    /// <summary>Whether new projects cancel superseded tasks unless they say otherwise: from 2025.2 on (source: the documentation on superseded tasks, which names build 7727).</summary>
    public bool SupersedesByDefault => IsAtLeast(2025, 2);

    private static (int Year, int Number) Parse(string text)
    {
        var parts = text.Split('.');
        return parts.Length >= 2 && NumberIn(parts[0]) is { } year && NumberIn(parts[1]) is { } number ? (year, number) : (0, 0);
    }

    private static int? NumberIn(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
