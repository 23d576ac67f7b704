using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Coordination.Process.Tests.Scripts;
using Coordination.Process.Tests.Testing;
using Xunit;

namespace Coordination.Process.Tests.Locks;

/// <summary>Processes of PowerShell that contend for one lock, some of which are killed with no chance to clean up.</summary>
public sealed class ContendingProcessesTests
{
    private static bool IsDeep => string.Equals(Environment.GetEnvironmentVariable("COORDINATION_DEPTH"), "deep", StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task Processes_that_append_to_a_file_under_a_lock_do_not_overlap()
    {
        ModuleFiles.OrSkip();
        var (count, kills) = IsDeep ? (20, 5) : (4, 1);
        await using var served = await ServedSimulator.StartAsync();
        var folder = Directory.CreateTempSubdirectory("coordination-locks-").FullName;
        var file = Path.Combine(folder, "log").Replace('\\', '/');
        var processes = Enumerable.Range(0, count).Select(index => Start(served, file, index.ToString(CultureInfo.InvariantCulture))).ToList();
        var killed = new List<string>();
        try
        {
            // In a small run a waiter is killed: a killed holder would keep the others waiting for its lease, a minute each.
            await PlayedScenario.UntilAsync(() => Task.FromResult(File.Exists(file)), () => "Nobody ever held the lock.");
            var random = new Random(1);
            for (var kill = 0; kill < kills; kill++)
            {
                var inside = (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).LastOrDefault(line => line.StartsWith("begin ", StringComparison.Ordinal))?.Split(' ')[1];
                var victims = Enumerable.Range(0, count).Where(index => !processes[index].HasExited && (IsDeep || index.ToString(CultureInfo.InvariantCulture) != inside)).ToList();
                if (victims.Count == 0)
                    break;
                var victim = victims[random.Next(victims.Count)];
                killed.Add(victim.ToString(CultureInfo.InvariantCulture));
                processes[victim].Kill(entireProcessTree: true);
                await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            }

            foreach (var process in processes)
                await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(IsDeep ? 12 : 2), TestContext.Current.CancellationToken);

            var ended = LockedFile.AssertNoOverlap(file, killed);
            var living = Enumerable.Range(0, count).Select(index => index.ToString(CultureInfo.InvariantCulture)).Except(killed, StringComparer.Ordinal);
            Assert.All(living, who => Assert.Contains(who, ended));
        }
        finally
        {
            foreach (var process in processes)
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
                process.Dispose();
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private static System.Diagnostics.Process Start(ServedSimulator served, string file, string who)
    {
        var script = $"$ErrorActionPreference = 'Stop'; Import-Module '{ModuleFiles.Manifest}'; Lock-Step file {{ {LockedFile.Write(file, who)} }}";
        return System.Diagnostics.Process.Start(new ProcessStartInfo(RealPowerShell.Program, ["-NoProfile", "-NonInteractive", "-Command", script])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["OCTOPUS_URL"] = served.Address, ["OCTOPUS_API_KEY"] = served.ApiKey, ["OCTOPUS_SPACE"] = "Default" },
        })!;
    }
}
