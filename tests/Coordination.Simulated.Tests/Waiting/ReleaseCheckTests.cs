using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>What counts as being at a version, and what is said where it is another.</summary>
public sealed class ReleaseCheckTests
{
    private const string Yaml = """
        server: { stepDuration: 40s }
        environments: [Dev]
        projects:
          - { name: Good, releases: [1.0.0, 1.1.0], deployed: { Dev: 1.1.0 }, steps: [ { name: Deploy } ] }
          - { name: Broken, releases: [1.0.0, 1.1.0], deployed: { Dev: 1.0.0 }, steps: [ { name: Deploy, outcome: failure } ] }
          - { name: Named, releases: [build_7], deployed: { Dev: build_7 }, steps: [ { name: Deploy } ] }
        """;

    [Theory]
    [InlineData("Good", "1.1", true)]
    [InlineData("Good", "1.1.0.0", true)]
    [InlineData("Good", "1.0.0", false)]
    [InlineData("Good", "(1.1.0,2.0)", false)]
    [InlineData("Named", "BUILD_7", true)]
    [InlineData("Named", "build_8", false)]
    [InlineData("Named", "1.*", false)]
    public void A_version_is_the_same_however_it_is_written(string project, string version, bool isThere)
    {
        var players = new Players(Yaml);

        Assert.Equal(isThere, players.Play(connection => CheckAsync(players, connection, project, version)).IsSatisfied);
    }

    [Fact]
    public void Where_the_newest_deployment_succeeded_nothing_more_is_said_of_it()
    {
        var players = new Players(Yaml);

        Assert.Equal("Good in Dev is at 1.1.0; 1.0.0 is needed.", players.Play(connection => CheckAsync(players, connection, "Good", "1.0.0")).Fault!.Message);
    }

    [Fact]
    public void What_succeeded_is_known_however_many_deployments_have_failed_since()
    {
        var players = new Players(Yaml);
        var answer = players.Play(async connection =>
        {
            for (var times = 0; times < 3; times++)
            {
                await players.DeployAsync("Broken", version: "1.1.0");
                await players.AfterAsync(120);
            }

            return await CheckAsync(players, connection, "Broken", "1.1.0");
        });

        Assert.Equal(("1.0.0", "Broken in Dev is at 1.0.0 (the newest deployment there, of 1.1.0, is Failed); 1.1.0 is needed."), (answer.Current, answer.Fault!.Message));
    }

    private static async Task<ReleaseAnswer> CheckAsync(Players players, OctopusConnection connection, string project, string version) =>
        (await players.Waits.CheckReleasesAsync(connection, [new ReleaseQuestion { Project = project, Version = version, Environment = "Dev" }], CancellationToken.None)).Single();
}
