using Coordination.Core.Planning.Resolving;
using Xunit;

namespace Coordination.Unit.Tests.Planning.Resolving;

public sealed class PolicyRuleTests
{
    [Theory]
    [InlineData(DeploymentPolicy.Always, "Releases-1", "1.0.0", nameof(PolicyVerdict.Deploy))]
    [InlineData(DeploymentPolicy.IfNotCurrent, "Releases-1", "1.0.0", nameof(PolicyVerdict.IsThere))]
    [InlineData(DeploymentPolicy.IfNotCurrent, "releases-1", null, nameof(PolicyVerdict.IsThere))]
    [InlineData(DeploymentPolicy.IfNotCurrent, "Releases-2", "2.0.0", nameof(PolicyVerdict.Deploy))]
    [InlineData(DeploymentPolicy.IfNotCurrent, "Releases-2", "tuesday", nameof(PolicyVerdict.Deploy))]
    [InlineData(DeploymentPolicy.IfNewer, "Releases-1", null, nameof(PolicyVerdict.IsThere))]
    [InlineData(DeploymentPolicy.IfNewer, "Releases-2", "2.0.0", nameof(PolicyVerdict.IsNotNewer))]
    [InlineData(DeploymentPolicy.IfNewer, "Releases-2", "1.0.0", nameof(PolicyVerdict.IsNotNewer))]
    [InlineData(DeploymentPolicy.IfNewer, "Releases-2", "1.0.0-beta", nameof(PolicyVerdict.Deploy))]
    [InlineData(DeploymentPolicy.IfNewer, "Releases-2", "0.9", nameof(PolicyVerdict.Deploy))]
    [InlineData(DeploymentPolicy.IfNewer, "Releases-2", "tuesday", nameof(PolicyVerdict.CannotTell))]
    [InlineData(DeploymentPolicy.IfNewer, "Releases-2", null, nameof(PolicyVerdict.CannotTell))]
    public void What_is_there_decides(DeploymentPolicy policy, string releaseThere, string? versionThere, string verdict)
    {
        var there = new Deployed { ReleaseId = releaseThere, DeploymentId = "Deployments-1", Version = versionThere };

        Assert.Equal(verdict, PolicyRule.Judge(policy, "Releases-1", "1.0.0", there).ToString());
    }

    [Theory]
    [InlineData(DeploymentPolicy.IfNotCurrent)]
    [InlineData(DeploymentPolicy.IfNewer)]
    public void Where_nothing_is_it_is_deployed(DeploymentPolicy policy) =>
        Assert.Equal(PolicyVerdict.Deploy, PolicyRule.Judge(policy, "Releases-1", "not a version", null));
}
