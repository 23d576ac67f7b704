using System;
using System.IO;
using System.Linq;

namespace Coordination.Benchmarks.Startup;

/// <summary>Finds a PowerShell 7: the one named by <c>COORDINATION_PWSH</c>, else one on the path.</summary>
internal static class PowerShellProgram
{
    public static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("COORDINATION_PWSH");
        if (!string.IsNullOrEmpty(named))
            return named;
        var name = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
