namespace Coordination;

/// <summary>One difference between two processes.</summary>
/// <param name="Kind">What became of the part.</param>
/// <param name="Step">Name of the step; where it was renamed, its new one.</param>
public sealed record ProcessChange(ProcessChangeKind Kind, string Step)
{
    /// <summary>Name of the action; null where the step itself differs.</summary>
    public string? Action { get; init; }

    /// <summary>Name of the package; null where none is concerned.</summary>
    public string? Package { get; init; }

    /// <summary>Name of the property that changed; null where the whole part came, went or moved.</summary>
    public string? Property { get; init; }

    /// <summary>The value before; for a moved part its place, from 1. Sensitive values are not shown.</summary>
    public string? Before { get; init; }

    /// <summary>The value after; for a moved part its place, from 1. Sensitive values are not shown.</summary>
    public string? After { get; init; }

    /// <summary>The part: step, action and package.</summary>
    public string Part => Step + (Action is null ? string.Empty : " / " + Action) + (Package is null ? string.Empty : " / " + (Package.Length == 0 ? "package" : Package));

    /// <summary>The difference in one line.</summary>
    public override string ToString() => Kind switch
    {
        ProcessChangeKind.Added => "+ " + Part,
        ProcessChangeKind.Removed => "- " + Part,
        ProcessChangeKind.Moved => "> " + Part + ": from place " + Before + " to " + After,
        ProcessChangeKind.Renamed => "= " + Part + ": was " + Before,
        _ => "~ " + Part + ": " + Property + ": " + Short(Before) + " -> " + Short(After),
    };

    private static string Short(string? value)
    {
        const int Longest = 60;
        if (value is null)
            return "(none)";
        var line = value.Replace("\r", string.Empty).Replace('\n', ' ');
        return line.Length <= Longest ? line : line.Substring(0, Longest) + "…";
    }
}
