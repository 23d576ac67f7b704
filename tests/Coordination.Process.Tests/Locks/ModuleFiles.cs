using System.IO;
using Coordination.Process.Tests.Scripts;
using Coordination.Process.Tests.Testing;
using Xunit;

namespace Coordination.Process.Tests.Locks;

/// <summary>The module as it was built.</summary>
internal static class ModuleFiles
{
    public static string Manifest { get; } = Path.Combine(Repository.Root, "artifacts", "module", "Coordination", "Coordination.psd1").Replace('\\', '/');

    /// <summary>Skips the test where there is no PowerShell, or the module was not built.</summary>
    public static void OrSkip()
    {
        RealPowerShell.OrSkip();
        if (!File.Exists(Manifest))
            Assert.Skip($"The module was not built: there is no {Manifest}.");
    }
}
