using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>Somebody presses Ctrl-C.</summary>
public sealed class StoppedWaitTests
{
    private const string Yaml = """
        environments: [Dev]
        projects:
          - { name: Long, releases: [1.0.0], steps: [ { name: First, duration: 5h }, { name: Second } ] }
        """;

    [Theory]
    [InlineData(0.3)]
    [InlineData(61)]
    public void A_hundred_waits_end_in_the_same_moment_and_the_server_is_asked_nothing_more(double secondsBefore)
    {
        var players = new Players(Yaml, latency: TimeSpan.FromMilliseconds(200));
        players.Play(async connection =>
        {
            await players.DeployAsync("Long");
            await players.AfterAsync(10);

            // By the virtual clock: cancelling by hand would end the waits on another thread, which this one cannot wait for.
            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(secondsBefore), players.Octopus.Time);
            var waits = Enumerable.Range(0, 100).Select(_ => players.Waits.WaitForStepAsync(connection, StepWaitTests.Request("Long", "Second"), new Hearer(), stop.Token)).ToList();
            await players.AfterAsync(secondsBefore + 0.5);

            Assert.All(waits, wait => Assert.True(wait.IsCanceled, wait.Status.ToString()));
            await players.AfterAsync(1);
            var silence = players.Octopus.Time.GetUtcNow();
            await players.AfterAsync(300);
            Assert.DoesNotContain(players.Octopus.Server.Journal.Entries, entry => entry.At > silence);
            return 0;
        });
    }
}
