using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Coordination.Process.Tests.Locks;

/// <summary>A file that each appends to under one lock: <c>begin</c> and <c>end</c>, each with who wrote it.</summary>
internal static class LockedFile
{
    /// <summary>What a script does under the lock, as PowerShell.</summary>
    public static string Write(string file, string who, int milliseconds = 300) =>
        $"Add-Content -LiteralPath '{file}' \"begin {who}\"; Start-Sleep -Milliseconds {milliseconds}; Add-Content -LiteralPath '{file}' \"end {who}\"";

    /// <summary>Nobody began before the one before had ended, unless that one was killed. Answers who ended.</summary>
    public static IReadOnlyList<string> AssertNoOverlap(string file, IReadOnlyCollection<string>? killed = null)
    {
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        string? inside = null;
        foreach (var line in lines)
        {
            var (what, who) = (line.Split(' ')[0], line.Split(' ')[1]);
            if (what == "begin" && inside is not null && killed?.Contains(inside) != true)
                Assert.Fail(who + " began while " + inside + " was inside." + Environment.NewLine + string.Join(Environment.NewLine, lines));
            if (what == "end" && inside != who)
                Assert.Fail(who + " ended while " + inside + " was inside." + Environment.NewLine + string.Join(Environment.NewLine, lines));
            inside = what == "begin" ? who : null;
        }

        return [.. lines.Where(line => line.StartsWith("end ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1])];
    }
}
