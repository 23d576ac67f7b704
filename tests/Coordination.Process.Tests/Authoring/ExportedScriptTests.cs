using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Process.Tests.Scripts;
using Coordination.Process.Tests.Testing;
using Coordination.Unit.Tests.Processes;
using Xunit;

namespace Coordination.Process.Tests.Authoring;

/// <summary>Processes are read, exported as PowerShell, rebuilt by running that in a real PowerShell, and compared.</summary>
public sealed class ExportedScriptTests
{
    private const string Script = """
        param([string] $Module, [string] $Folder)
        $ErrorActionPreference = 'Stop'
        Import-Module $Module
        $count = 0
        foreach ($file in Get-ChildItem -LiteralPath $Folder -Filter *.json) {
            $process = Import-DeploymentProcess $file.FullName P
            $changes = try { Compare-DeploymentProcess (& ([scriptblock]::Create(($process | Export-DeploymentProcess)))) $process } catch { "$_" }
            if ($changes) { "$($file.Name): $($changes -join '; ')" }
            $count++
        }
        "$count processes"
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Generated_processes_are_rebuilt_by_their_scripts()
    {
        RealPowerShell.OrSkip();
        var isDeep = string.Equals(Environment.GetEnvironmentVariable("COORDINATION_DEPTH"), "deep", StringComparison.OrdinalIgnoreCase);
        var count = isDeep ? 1000 : 60;
        var folder = Directory.CreateTempSubdirectory("processes");
        try
        {
            for (var seed = 1; seed <= count; seed++)
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"seed {seed}.json"), new RandomProcess(seed).Document().ToString(), Stop);
            var output = await RebuildAsync(folder.FullName);
            Assert.True(output == $"{count} processes", output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Processes_of_a_real_server_are_rebuilt_by_their_scripts()
    {
        RealPowerShell.OrSkip();
        if (Repository.ServerExport is not { } export)
        {
            Assert.Skip("shared/data/server-export is not beside the repository.");
            return;
        }

        Assert.Equal("4 processes", await RebuildAsync(Path.Combine(export, "DeploymentProcesses")));
    }

    private static async Task<string> RebuildAsync(string folder)
    {
        var module = Path.Combine(Repository.Root, "artifacts", "module", "Coordination");
        var run = await ProgramRun.OfAsync(RealPowerShell.Program, folder, Stop, "-NoProfile", "-NonInteractive", "-Command", "& { " + Script + " } '" + module + "' '" + folder + "'");
        Assert.True(run!.ExitCode == 0, run.Output + run.Errors);
        return run.Output.Trim();
    }
}
