using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Process.Tests.Testing;
using Xunit;

namespace Coordination.Process.Tests;

/// <summary>A client that others wrote, for real servers, finds no difference.</summary>
public sealed class TypeScriptClientTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_official_client_creates_a_release_deploys_it_and_waits_for_its_task()
    {
        await using var server = await ServedSimulator.StartAsync("--speed", "60");

        var run = await TypeScriptClient.RunAsync("create-deploy-wait.mjs", Stop, server.Address, server.ApiKey, "Trading API", "Development", "9.9.9");

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Contains("created Releases-", run.Output, StringComparison.Ordinal);
        Assert.Contains(" 9.9.9", run.Output, StringComparison.Ordinal);
        Assert.Contains("finished Success successfully=true", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_sees_the_servers_words_when_a_release_exists_already()
    {
        await using var server = await ServedSimulator.StartAsync("--speed", "60");

        var first = await TypeScriptClient.RunAsync("create-releases.mjs", Stop, server.Address, server.ApiKey, "Trading API=7.7.7");
        var second = await TypeScriptClient.RunAsync("create-releases.mjs", Stop, server.Address, server.ApiKey, "Trading API=7.7.7");

        Assert.True(first.ExitCode == 0, first.Output + first.Errors);
        Assert.NotEqual(0, second.ExitCode);
        Assert.Contains("Release '7.7.7' already exists for this project.", second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_operation_of_its_repositories_does_what_it_should()
    {
        await using var server = await ServedSimulator.StartAsync("--speed", "60", "--scenario", TypeScriptClient.File("every-repository.scenario.yaml"));

        var run = await TypeScriptClient.RunAsync("every-repository.mjs", Stop, server.Address, server.ApiKey, "API-READER");

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Matches("(?m)^25 of 25 passed$", run.Output);
    }

    [Fact]
    public async Task It_works_below_a_virtual_directory()
    {
        await using var server = await ServedSimulator.StartAsync("--speed", "60", "--virtual-directory", "/octo");

        var run = await TypeScriptClient.RunAsync("create-releases.mjs", Stop, server.Address, server.ApiKey, "Trading API=6.6.6");

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.EndsWith("/octo", server.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_creates_and_deploys_on_the_export_of_a_real_server()
    {
        if (Repository.ServerExport is not { } export)
        {
            Assert.Skip("shared/data/server-export is not beside the repository.");
            return;
        }

        await using var server = await ServedSimulator.StartAsync("--speed", "60", "--scenario", export);

        var releases = await TypeScriptClient.RunAsync("create-releases.mjs", Stop, server.Address, server.ApiKey, "SalesTaxEngine", "FinancePortal");
        Assert.True(releases.ExitCode == 0, releases.Output + releases.Errors);
        Assert.Contains("FinancePortal: Releases-", releases.Output, StringComparison.Ordinal);

        var run = await TypeScriptClient.RunAsync("create-deploy-wait.mjs", Stop, server.Address, server.ApiKey, "SalesTaxEngine", "Test-1");
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }
}
