using System;
using System.IO;

namespace Coordination.Benchmarks.Startup;

/// <summary>Where the repository is, and which configuration of it is measured.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Coordination.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks do not run inside the repository.");
        return folder.FullName;
    }
}
