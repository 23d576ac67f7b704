using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Coordination.Benchmarks.Reporting;

namespace Coordination.Benchmarks.Startup;

/// <summary>What the module costs a script that uses it once, as a ratio to a PowerShell that does nothing.</summary>
internal static class PowerShellStartup
{
    private const string Title = "Start-up: pwsh with Import-Module, Connect-OctopusServer and a first query, against pwsh that only exits";
    private const int Rounds = 11;
    private const double Goal = 2.2;

    public static async Task PrintAsync()
    {
        var pwsh = PowerShellProgram.Find();
        var manifest = Path.Combine(Repository.Root, "artifacts", "module", "Coordination", "Coordination.psd1");
        if (pwsh is null || !File.Exists(manifest))
        {
            var missing = pwsh is null ? "no PowerShell on the path or named by COORDINATION_PWSH" : "the module is not built";
            FigureTable.Print(Title, [new Figure("ratio", "not measured: " + missing, $"at most {Goal:0.0}", null)]);
            return;
        }

        await using var server = await ServedTool.StartAsync();
        var connect = $"$ErrorActionPreference = 'Stop'; Import-Module '{manifest}'; Connect-OctopusServer {server.Address} -ApiKey {server.ApiKey} | Out-Null";
        var query = connect + "; Test-ProjectRelease 'Trading API' '[1.0,9.0)' Staging | Out-Null";
        var plan = connect + "; New-CoordinationPlan First -Environment Staging | Add-PlannedDeployment 'Trading API' | Resolve-CoordinationPlan | Out-Null";

        // Runs take turns, so that a machine that slows down slows all of them; the first round warms the files and counts for nothing.
        var (bare, connected, queried, resolved) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            bare.Add(Measure(pwsh, "exit"));
            connected.Add(Measure(pwsh, connect));
            queried.Add(Measure(pwsh, query));
            resolved.Add(Measure(pwsh, plan));
        }

        var ratio = RatioTo(bare, queried);
        FigureTable.Print(Title,
        [
            new Figure("bare, median", $"{Quantile.Median(bare.Skip(1)):0} ms", string.Empty, null),
            new Figure("connected, median ratio", $"{RatioTo(bare, connected):0.00}", string.Empty, null),
            new Figure("a first query (Test-ProjectRelease), median ratio", $"{ratio:0.00}", $"at most {Goal:0.0}", ratio <= Goal),
            new Figure("a plan of one resolved instead, median ratio", $"{RatioTo(bare, resolved):0.00}", string.Empty, null),
        ]);
    }

    private static double RatioTo(List<double> bare, List<double> other) => Quantile.Median(other.Zip(bare, (one, bare) => one / bare).Skip(1));

    private static double Measure(string pwsh, string command)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(pwsh, ["-NoProfile", "-Command", command]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("PowerShell did not start.");
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException("PowerShell failed: " + errors);
        return watch.Elapsed.TotalMilliseconds;
    }
}
