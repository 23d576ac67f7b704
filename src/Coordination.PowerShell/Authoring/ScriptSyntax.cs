using System.IO;

namespace Coordination.PowerShell.Authoring;

/// <summary>The languages of scripts.</summary>
internal static class ScriptSyntax
{
    /// <summary>The language that a file's ending tells, in Octopus's words; null where it tells none.</summary>
    public static string? OfFile(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".ps1" => "PowerShell",
        ".sh" => "Bash",
        ".csx" => "CSharp",
        ".fsx" => "FSharp",
        ".py" => "Python",
        _ => null,
    };
}
