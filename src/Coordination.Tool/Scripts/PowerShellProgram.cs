using System;
using System.IO;
using System.Linq;

namespace Coordination.Tool.Scripts;

/// <summary>Finds the PowerShell that runs the scripts of steps.</summary>
internal static class PowerShellProgram
{
    /// <summary>The environment variable that names it.</summary>
    public const string Variable = "COORDINATION_PWSH";

    private static string FileName => OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";

    /// <summary>Full path of pwsh: what <see cref="Variable"/> names, else the first in the PATH.</summary>
    /// <exception cref="CoordinationException">There is none.</exception>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return File.Exists(named) ? Path.GetFullPath(named) : throw Missing($"{Variable} names {named}, and there is no such file.");
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, FileName))
            .FirstOrDefault(File.Exists)
            ?? throw Missing("The PATH has no pwsh.");
    }

    private static CoordinationException Missing(string what) => new(
    [
        new Failure("PowerShellNotFound", FailureKind.NotFound, "Scripts need PowerShell 7, and it was not found. " + what) { Remedy = $"Install it, name it in {Variable}, or leave out --allow-scripts: steps then only take their time." },
    ]);
}
