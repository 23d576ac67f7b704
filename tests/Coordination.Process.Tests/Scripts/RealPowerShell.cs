using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Coordination.Process.Tests.Scripts;

/// <summary>Tests that need a real PowerShell.</summary>
internal static class RealPowerShell
{
    /// <summary>The one that COORDINATION_PWSH names, else pwsh on the path.</summary>
    public static string Program => Named ?? "pwsh";

    private static string? Named => Environment.GetEnvironmentVariable("COORDINATION_PWSH") is { Length: > 0 } named ? named : null;

    private static bool IsThere =>
        Named is { } named
            ? File.Exists(named)
            : (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh")));

    /// <summary>Skips the test where there is none.</summary>
    public static void OrSkip()
    {
        if (!IsThere)
            Assert.Skip("There is no pwsh: neither COORDINATION_PWSH names one nor does the PATH have one.");
    }
}
