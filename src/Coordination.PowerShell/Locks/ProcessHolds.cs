using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.PowerShell.Locks;

/// <summary>
/// Tells child processes under which holds they were started, by an environment variable. Environment variables are the whole process's, so only a block in the
/// session's first runspace sets it: what runspaces side by side start would else pass one another's holds.
/// </summary>
internal static class ProcessHolds
{
    /// <summary>Ids of holds, separated by commas.</summary>
    public const string VariableName = "COORDINATION_LOCK_HOLDS";

    private const int FirstRunspace = 1;

    // Read before this process changes it.
    private static readonly string[] OfParent = Read();

    /// <summary>Ids of the holds that this process was started under.</summary>
    public static IReadOnlyList<string> Inherited => OfParent;

    /// <summary>Passes holds on to the processes that are started from now on, until what is returned is disposed; null from another than the first runspace.</summary>
    public static IDisposable? PassOn(int runspace, IReadOnlyList<string> ids)
    {
        if (runspace != FirstRunspace)
            return null;
        var before = Environment.GetEnvironmentVariable(VariableName);
        Environment.SetEnvironmentVariable(VariableName, string.Join(",", OfParent.Concat(ids).Distinct(StringComparer.Ordinal)));
        return new Restoring(before);
    }

    private static string[] Read() =>
        Environment.GetEnvironmentVariable(VariableName) is { Length: > 0 } text ? text.Split([','], StringSplitOptions.RemoveEmptyEntries) : [];

    private sealed class Restoring(string? before) : IDisposable
    {
        public void Dispose() => Environment.SetEnvironmentVariable(VariableName, before);
    }
}
