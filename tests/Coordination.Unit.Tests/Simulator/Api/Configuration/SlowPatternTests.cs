using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api.Configuration;

/// <summary>A pattern of a channel's rule that takes for ever on some version is refused, and stops nothing else.</summary>
public sealed class SlowPatternTests
{
    private const string Pattern = "^(a+)+$";
    private const string Version = "1.0.0-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab";

    private readonly TestApi _api = TestApi.Of("""{ environments: [Dev], projects: [{ name: Shop, steps: [{ name: Work, package: Shop }] }] }""");

    [Fact]
    public void The_test_of_a_rule_says_so()
    {
        var (status, body) = _api.Get($"/api/Spaces-1/channels/rule-test?version={Version}&versionRange=&preReleaseTag={System.Uri.EscapeDataString(Pattern)}");

        Assert.Equal(200, status);
        Assert.False((bool)body["SatisfiesPreReleaseTag"]!);
        Assert.Contains("takes too long", (string?)body["Errors"]![0]);
    }

    [Fact]
    public void A_release_whose_version_it_does_not_get_through_is_refused()
    {
        var channel = _api.Get("/api/Spaces-1/channels/Channels-1").Body;
        channel["Rules"] = Newtonsoft.Json.Linq.JArray.Parse($$"""[{"Tag":"{{Pattern}}","ActionPackages":[{"DeploymentAction":"Work","PackageReference":""}]}]""");
        Assert.Equal(200, _api.Put("/api/Spaces-1/projects/Projects-1/channels/Channels-1", channel).Status);

        var (status, body) = _api.Post("/api/Spaces-1/releases", $$"""{"ProjectId":"Projects-1","ChannelId":"Channels-1","Version":"1.0.0","SelectedPackages":[{"ActionName":"Work","Version":"{{Version}}"}]}""");

        Assert.Equal(400, status);
        Assert.Contains("takes too long", (string?)body["Errors"]![0]);
    }
}
