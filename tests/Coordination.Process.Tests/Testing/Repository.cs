using System;
using System.IO;

namespace Coordination.Process.Tests.Testing;

/// <summary>Where things are in the repository that these tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory, "Coordination.sln")
        ?? throw new InvalidOperationException("These tests run from within the repository: no folder above them has Coordination.sln.");

    /// <summary>Debug or Release, as these tests were built.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string Tool => Path.Combine(Root, "src", "Coordination.Tool", "bin", Configuration, "net10.0", "coordination.dll");

    /// <summary>The export of a real server, beside the repository; null where it is absent.</summary>
    public static string? ServerExport
    {
        get
        {
            var parts = Path.Combine("shared", "data", "server-export");
            return Above(Root, parts) is { } holder ? Path.Combine(holder, parts) : null;
        }
    }

    private static string? Above(string folder, string entry)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (Path.Exists(Path.Combine(candidate.FullName, entry)))
                return candidate.FullName;
        }

        return null;
    }
}
