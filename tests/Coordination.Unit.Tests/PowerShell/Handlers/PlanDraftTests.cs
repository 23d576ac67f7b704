using System.Linq;
using Coordination.PowerShell.Handlers;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Handlers;

public sealed class PlanDraftTests
{
    private static readonly PlannedDeployment Empty = new() { Name = string.Empty, Project = "A" };

    [Fact]
    public void In_order_each_waits_for_the_one_before()
    {
        var plan = PlanDraft.OfProjects(["A", "B", "C"], inOrder: true, Empty with { Environment = "Staging", Version = "1.*" });
        Assert.Equal([[], ["A"], ["B"]], plan.Deployments.Select(deployment => deployment.After.ToArray()));
        Assert.Equal("Staging", plan.Environment);
        Assert.All(plan.Deployments, deployment => Assert.Equal("1.*", deployment.Version));
    }

    [Fact]
    public void A_plan_of_many_projects_is_named_after_the_first()
    {
        Assert.Equal("A, B, C, D, E", PlanDraft.OfProjects(["A", "B", "C", "D", "E"], inOrder: false, Empty).Name);
        Assert.Equal("A, B, C, D and 2 others", PlanDraft.OfProjects(["A", "B", "C", "D", "E", "F"], inOrder: false, Empty).Name);
    }

    [Fact]
    public void Side_by_side_nobody_waits() =>
        Assert.All(PlanDraft.OfProjects(["A", "B"], inOrder: false, Empty).Deployments, deployment => Assert.Empty(deployment.After));

    [Fact]
    public void A_deployment_is_named_after_its_project_and_its_place_where_that_is_taken()
    {
        var plan = new CoordinationPlan { Name = "P", Environment = "Staging" };
        plan = PlanDraft.Add(plan, Empty);
        plan = PlanDraft.Add(plan, Empty with { Project = "a", Tenant = "Contoso" });
        plan = PlanDraft.Add(plan, Empty with { Name = "mine" });
        Assert.Equal(["A", "a to Staging for Contoso", "mine"], plan.Deployments.Select(deployment => deployment.Name));
    }

    [Fact]
    public void Empty_cells_count_as_left_out()
    {
        var added = PlanDraft.Add(new CoordinationPlan { Name = "P" }, Empty with { Version = "", Environment = " ", Tenant = "", Channel = "", After = [""] }).Deployments[0];
        Assert.Equal(("latest", null, null, null, 0), (added.Version, added.Environment, added.Tenant, added.Channel, added.After.Count));
    }
}
