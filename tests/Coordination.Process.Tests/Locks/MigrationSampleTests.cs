using System;
using System.IO;
using System.Threading.Tasks;
using Coordination.Process.Tests.Scripts;
using Coordination.Process.Tests.Testing;
using Xunit;

namespace Coordination.Process.Tests.Locks;

/// <summary>The sample of two projects whose migrations never run together, played.</summary>
public sealed class MigrationSampleTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_second_migration_says_whom_it_waits_for_and_begins_when_the_first_is_done()
    {
        ModuleFiles.OrSkip();
        var sample = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "module", "Samples", "migrations.scenario.yaml"), TestContext.Current.CancellationToken);
        await using var played = await PlayedScenario.StartAsync(sample.Replace("Import-Module Coordination", "Import-Module '" + ModuleFiles.Manifest + "'", StringComparison.Ordinal));

        var shop = await played.DeployAsync("Shop", "Staging");
        await PlayedScenario.UntilAsync(async () => (await played.LogOfAsync(shop)).Contains("Migrating", StringComparison.Ordinal), () => "The first migration never began.");
        var billing = await played.DeployAsync("Billing", "Staging");
        var (first, firstLog) = await played.EndOfAsync(shop);
        var (second, secondLog) = await played.EndOfAsync(billing);

        output.WriteLine(firstLog);
        output.WriteLine(secondLog);
        Assert.True(first == "Success" && second == "Success", firstLog + secondLog);
        Assert.Contains("Wait     |", secondLog, StringComparison.Ordinal);
        Assert.Contains("held by Shop 2.1.0 to Staging, step Migrate", secondLog, StringComparison.Ordinal);
        Assert.Contains("(schema 42)", secondLog, StringComparison.Ordinal);
        Assert.Contains("Added.", secondLog, StringComparison.Ordinal);
        Assert.DoesNotContain("##octopus", secondLog, StringComparison.Ordinal);
    }
}
