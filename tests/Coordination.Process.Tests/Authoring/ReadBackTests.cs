using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Process.Tests.Scripts;
using Coordination.Process.Tests.Testing;
using Xunit;

namespace Coordination.Process.Tests.Authoring;

/// <summary>What is saved from PowerShell is what somebody else's client reads.</summary>
public sealed class ReadBackTests
{
    private const string Script = """
        Connect-OctopusServer $url $key | Out-Null
        New-DeploymentProcess 'Trading API' |
            Add-DeploymentStep 'Migrate' -Action (New-LockAction 'trading-database'), (New-ScriptAction 'migrate') |
            Add-DeploymentStep 'Rolling' -TargetRole trading-web -WindowSize 1 -StartTrigger StartWithPrevious -Action (New-PackageAction 'Trading.Website') |
            Add-DeploymentStep 'Tell' -Condition Always -Action (New-EmailAction ops@example.com Done) |
            Set-DeploymentProcess -Confirm:$false | ForEach-Object { "$($_.Outcome)" }
        $document = Invoke-RestMethod "$url/api/Spaces-1/projects/Projects-1/deploymentprocesses" -Headers @{ 'X-Octopus-ApiKey' = $key }
        $document.Steps.Count
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_official_client_reads_what_was_written()
    {
        RealPowerShell.OrSkip();
        await using var server = await ServedSimulator.StartAsync("--speed", "60");
        var module = Path.Combine(Repository.Root, "artifacts", "module", "Coordination");
        var run = await ProgramRun.OfAsync(RealPowerShell.Program, Repository.Root, Stop, "-NoProfile", "-NonInteractive", "-Command", $"$ErrorActionPreference = 'Stop'; Import-Module '{module}'; $url = '{server.Address}'; $key = '{server.ApiKey}'\n" + Script);
        Assert.True(run!.ExitCode == 0, run.Output + run.Errors);
        Assert.Equal("Saved 3", string.Join(' ', run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));

        var read = await TypeScriptClient.RunAsync("read-process.mjs", Stop, server.Address, server.ApiKey, "Trading API");

        Assert.True(read.ExitCode == 0, read.Output + read.Errors);
        Assert.Equal(
            "Migrate: Success StartAfterPrevious server all\n  Lock trading-database: Octopus.Script \n  Script: Octopus.Script \nRolling: Success StartWithPrevious trading-web 1\n  Rolling: Octopus.TentaclePackage Trading.Website\nTell: Always StartAfterPrevious server all\n  Tell: Octopus.Email",
            read.Output.Trim().ReplaceLineEndings("\n"));
    }
}
