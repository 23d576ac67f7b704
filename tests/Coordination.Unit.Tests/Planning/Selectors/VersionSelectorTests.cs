using System;
using Coordination.Core.Planning.Selectors;
using Xunit;

namespace Coordination.Unit.Tests.Planning.Selectors;

public sealed class VersionSelectorTests
{
    [Theory]
    [InlineData("latest", typeof(LatestVersion))]
    [InlineData(" LATEST ", typeof(LatestVersion))]
    [InlineData("newest", typeof(NewestVersion))]
    [InlineData("1.4.0", typeof(ExactVersion))]
    [InlineData("1.4", typeof(ExactVersion))]
    [InlineData("2024.01-hotfix_1", typeof(ExactVersion))]
    [InlineData("internal-7", typeof(ExactVersion))]
    [InlineData("[1.2,2.0)", typeof(VersionInRange))]
    [InlineData("(,2.0]", typeof(VersionInRange))]
    [InlineData("1.*", typeof(VersionInRange))]
    [InlineData("*", typeof(VersionInRange))]
    [InlineData("1.2.*-*", typeof(VersionInRange))]
    public void What_is_written_says_what_is_meant(string text, Type selector)
    {
        Assert.IsType(selector, VersionSelector.Parse(text, out var fault));
        Assert.Null(fault);
    }

    [Theory]
    [InlineData("in Staging", "Staging")]
    [InlineData("IN  Pre Production ", "Pre Production")]
    public void A_version_may_be_taken_from_an_environment(string text, string environment)
    {
        Assert.Equal(new VersionInEnvironment(environment), VersionSelector.Parse(text, out _));
    }

    [Theory]
    [InlineData("", "the version is empty.")]
    [InlineData("  ", "the version is empty.")]
    [InlineData("[1.2", "'[1.2' is not a range of versions.")]
    [InlineData("[2.0,1.0]", "'[2.0,1.0]' is not a range of versions.")]
    [InlineData("(1.0)", "'(1.0)' is not a range of versions.")]
    [InlineData("[a,b]", "'[a,b]' is not a range of versions.")]
    [InlineData("1.2.3.4.*", "'1.2.3.4.*' is not a range of versions.")]
    public void What_can_never_be_a_version_is_refused(string text, string message)
    {
        Assert.Null(VersionSelector.Parse(text, out var fault));
        Assert.StartsWith(message, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latest", "1.9.0 1.10.0 1.2.0", "1.10.0")]
    [InlineData("latest", "2.0.0-beta1 1.10.0 1.2.0", "1.10.0")]
    [InlineData("latest", "2.0.0-beta2 2.0.0-beta10", "2.0.0-beta2")]
    [InlineData("latest", "2.0.0-beta.2 2.0.0-beta.10", "2.0.0-beta.10")]
    [InlineData("latest", "1.0.0+b 1.0.0+a", "1.0.0+b")]
    [InlineData("latest", "1.2.3.4 1.2.3", "1.2.3.4")]
    [InlineData("latest", "1.0.0_x 1.2.3", "1.2.3")]
    [InlineData("newest", "1.2.0 2.0.0 2.1.0-beta", "1.2.0")]
    [InlineData("1.2.0", "1.2.0 2.0.0", "1.2.0")]
    [InlineData("1.2.0-BETA", "1.2.0-beta 2.0.0", "1.2.0-beta")]
    [InlineData("1.2", "1.2.0 2.0.0", "1.2.0")]
    [InlineData("1.2.0", "1.2 2.0.0", "1.2")]
    [InlineData("1.0.0_x", "1.0.0_X 2.0.0", "1.0.0_X")]
    [InlineData("1.0.0+a", "1.0.0+b 1.0.0+a", "1.0.0+a")]
    [InlineData("1.0.0", "1.0.0+a", "1.0.0+a")]
    [InlineData("1.*", "2.0.0 1.3.0 1.12.0 0.5", "1.12.0")]
    [InlineData("1.*", "1.12.0-beta 1.3.0", "1.3.0")]
    [InlineData("1.*-*", "1.12.0-beta 1.3.0", "1.12.0-beta")]
    [InlineData("1.0.0-beta*", "1.0.0-rc1 1.0.0-beta2 1.0.0-alpha", "1.0.0-beta2")]
    [InlineData("*", "3.0.0-beta 2.0.0 1.0.0", "2.0.0")]
    [InlineData("1.2.3.*", "1.2.3.9 1.2.3.10 1.2.4", "1.2.3.10")]
    [InlineData("[1.2,2.0)", "2.0.0 2.0.0-beta 1.9.0 1.2.0", "1.9.0")]
    [InlineData("[1.2,2.0]", "2.0.0 2.0.0-beta 1.9.0", "2.0.0")]
    [InlineData("(1.2,)", "1.2.0 1.2.1", "1.2.1")]
    [InlineData("[1.2]", "1.2.0 1.2.1", "1.2.0")]
    [InlineData("[1.2,2.0.0-z)", "2.0.0 2.0.0-beta 1.9.0", "2.0.0-beta")]
    [InlineData("[1.*,2.0)", "2.0.0 1.5.0 1.9.0", "1.9.0")]
    public void The_right_release_is_chosen(string selector, string releases, string chosen)
    {
        Assert.Equal(chosen, Releases.Chosen(selector, Releases.Scope(releases)));
    }

    [Theory]
    [InlineData("latest", "2.0.0-beta1 1.10.0", "2.0.0-beta1")]
    [InlineData("1.*", "1.12.0-beta 1.3.0", "1.12.0-beta")]
    [InlineData("[1.2,2.0)", "2.0.0-beta 1.9.0", "1.9.0")]
    public void A_channel_that_is_named_lets_pre_releases_in(string selector, string releases, string chosen)
    {
        Assert.Equal(chosen, Releases.Chosen(selector, Releases.Scope(releases, isChannelNamed: true)));
    }

    [Theory]
    [InlineData("latest", "1.9.0 1.10.0", "highest of 2 releases in channel Default")]
    [InlineData("latest", "1.9.0", "the only release in channel Default")]
    [InlineData("latest", "2.0.0-beta1 1.10.0 1.9.0-beta", "highest of 3 releases in channel Default; 2.0.0-beta1 was left out as a pre-release")]
    [InlineData("latest", "2.0.0-b 2.0.0-a 1.10.0", "highest of 3 releases in channel Default; 2.0.0-b and 2.0.0-a were left out as pre-releases")]
    [InlineData("latest", "2.0.0-c 2.0.0-b 2.0.0-a 1.0.0", "highest of 4 releases in channel Default; 2.0.0-c and 2 lower pre-releases were left out")]
    [InlineData("latest", "x_1 1.10.0", "highest of 2 releases in channel Default; 'x_1' cannot be compared and was left out")]
    [InlineData("newest", "1.2.0 2.0.0", "created last of 2 releases in channel Default, 2026-01-02 10:00 UTC")]
    [InlineData("1.2", "1.2.0 2.0.0", "equals 1.2, which is asked for")]
    [InlineData("1.2.0", "1.2.0 2.0.0", "this version is asked for")]
    [InlineData("1.*", "2.0.0 1.3.0 1.2.0", "highest that 1.* admits of 3 releases in channel Default")]
    [InlineData("1.*", "1.4.0-beta 1.3.0 1.2.0", "highest that 1.* admits of 3 releases in channel Default; 1.4.0-beta was left out as a pre-release")]
    public void The_choice_says_why(string selector, string releases, string reason)
    {
        Assert.Equal(reason, Assert.IsType<Choice.Chosen>(Releases.Choose(selector, Releases.Scope(releases))).Reason);
    }

    [Theory]
    [InlineData("latest", "", "NoReleases", "channel Default of Trading API has no release")]
    [InlineData("newest", "", "NoReleases", "channel Default of Trading API has no release")]
    [InlineData("1.*", "", "NoReleases", "channel Default of Trading API has no release")]
    [InlineData("latest", "a_1 b_2", "VersionsNotComparable", "'a_1'")]
    [InlineData("1.4.9", "1.4.0 1.3.0 1.2.0 1.1.0", "ReleaseNotFound", "has no release 1.4.9. Did you mean '1.4.0'")]
    [InlineData("1.4.9", "1.4.0 1.3.0 1.2.0 1.1.0", "ReleaseNotFound", "The highest are 1.4.0, 1.3.0 and 1.2.0.")]
    [InlineData("lastest", "7.0.0", "ReleaseNotFound", "Did you mean 'latest'")]
    [InlineData("1.0.0", "1.0.0+b 1.0.0+a", "ReleaseAmbiguous", "1.0.0+b and 1.0.0+a")]
    [InlineData("[3.0,4.0)", "2.0.0 1.9.0", "NoReleaseInRange", "satisfies [3.0,4.0). The highest of its 2 releases: 2.0.0, 1.9.0.")]
    [InlineData("2.*", "2.1.0-beta 1.9.0", "NoReleaseInRange", "2.1.0-beta would, but is a pre-release.")]
    [InlineData("[1.9.1,2.0)", "2.0.0-beta 1.9.0", "NoReleaseInRange", "The highest of its 2 releases")]
    public void Where_nothing_fits_it_says_what_there_is(string selector, string releases, string id, string message)
    {
        var none = Assert.IsType<Choice.None>(Releases.Choose(selector, Releases.Scope(releases)));

        Assert.Equal(id, none.Id);
        Assert.Contains(message, none.What, StringComparison.Ordinal);
        Assert.NotNull(none.Remedy);
    }
}
