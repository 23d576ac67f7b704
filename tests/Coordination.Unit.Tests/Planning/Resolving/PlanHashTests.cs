using Coordination.Core.Planning.Resolving;
using Coordination.Unit.Tests.Running.Model;
using Xunit;

namespace Coordination.Unit.Tests.Planning.Resolving;

public sealed class PlanHashTests
{
    private static readonly ResolvedPlan _plan = RandomPlan.Of([RandomPlan.Deployment(0, 0, []), RandomPlan.Deployment(1, 1, ["D0"]) with { Skip = "1.0.1 is there already" }]);

    [Fact]
    public void A_plan_that_deploys_always_has_the_hash_that_saved_plans_have() =>
        Assert.Equal("664e6f923450d790b026aebcafbc7b07970c037c4bd6d6988d513078bcfcd64f", PlanHash.Of(_plan));

    [Fact]
    public void A_policy_is_part_of_what_will_happen()
    {
        string With(DeploymentPolicy policy) => PlanHash.Of(_plan with { Deployments = [_plan.Deployments[0], _plan.Deployments[1] with { Policy = policy }] });

        Assert.Equal(PlanHash.Of(_plan), With(DeploymentPolicy.Always));
        Assert.NotEqual(PlanHash.Of(_plan), With(DeploymentPolicy.IfNotCurrent));
        Assert.NotEqual(With(DeploymentPolicy.IfNewer), With(DeploymentPolicy.IfNotCurrent));
    }
}
