using System.Linq;
using Coordination.Core.Planning.Files;
using Xunit;

namespace Coordination.Unit.Tests.Planning.Files;

public sealed class PlanFileTests
{
    private const string Whole = """
        # What ships on Thursdays
        name: Trading release
        environment: Staging
        tenant: Contoso
        deployments:
          - project: Trading API
            version: 1.10
          - project: Trading Jobs
            name: Jobs
            version: "[1.2,2.0)"
          - Trading Docs
          - project: Trading Website
            after: [Trading API, jobs]
            channel: Hotfix
            version: in Staging
            environment: Production
            tenant: Fabrikam
        """;

    [Fact]
    public void Everything_that_a_plan_can_say_is_read()
    {
        var plan = PlanFile.Parse(Whole, "/plans/thursday.yaml");

        Assert.Equal("Trading release", plan.Name);
        Assert.Equal("Staging", plan.Environment);
        Assert.Equal("Contoso", plan.Tenant);
        Assert.Equal("/plans/thursday.yaml", plan.Path);
        Assert.Equal(["Trading API", "Jobs", "Trading Docs", "Trading Website"], plan.Deployments.Select(one => one.Name));
        Assert.Equal(["Trading API", "Trading Jobs", "Trading Docs", "Trading Website"], plan.Deployments.Select(one => one.Project));
        Assert.Equal(["1.10", "[1.2,2.0)", "latest", "in Staging"], plan.Deployments.Select(one => one.Version));
        var website = plan.Deployments[3];
        Assert.Equal(["Trading API", "jobs"], website.After);
        Assert.Equal("Hotfix", website.Channel);
        Assert.Equal("Production", website.Environment);
        Assert.Equal("Fabrikam", website.Tenant);
        Assert.Equal("line 12, column 5", website.Position);
        Assert.Equal("line 11, column 5", plan.Deployments[2].Position);
    }

    [Fact]
    public void A_plan_without_a_name_has_its_files()
    {
        Assert.Equal("thursday", PlanFile.Parse("deployments: [A]", "/plans/thursday.yaml").Name);
    }

    [Theory]
    [InlineData("1.10", "1.10")]
    [InlineData("2024.01", "2024.01")]
    [InlineData("1e3", "1e3")]
    [InlineData("0x10", "0x10")]
    [InlineData("007", "007")]
    [InlineData("1.*", "1.*")]
    [InlineData("(1.0,2.0]", "(1.0,2.0]")]
    [InlineData("'[1.0,2.0)'", "[1.0,2.0)")]
    public void A_version_stays_as_it_was_written(string written, string version)
    {
        Assert.Equal(version, Single("deployments:\n- project: A\n  version: " + written).Version);
    }

    [Fact]
    public void A_project_may_look_like_a_number_or_a_truth()
    {
        Assert.Equal(["5", "true", "null"], PlanFile.Parse("deployments: [5, true, 'null']", "p.yaml").Deployments.Select(one => one.Project));
    }

    [Fact]
    public void After_takes_a_single_name()
    {
        Assert.Equal(["A"], PlanFile.Parse("deployments:\n- A\n- project: B\n  after: A", "p.yaml").Deployments[1].After);
    }

    [Fact]
    public void In_order_puts_each_after_the_one_before()
    {
        var plan = PlanFile.Parse("inOrder: true\ndeployments:\n- A\n- B\n- project: C\n  after: A", "p.yaml");

        Assert.Equal([], plan.Deployments[0].After);
        Assert.Equal(["A"], plan.Deployments[1].After);
        Assert.Equal(["A", "B"], plan.Deployments[2].After);
    }

    [Fact]
    public void Keys_count_without_regard_to_case_and_what_a_plan_object_says_of_itself_is_read_back()
    {
        var json = """
            {"Name":"N","Environment":null,"Tenant":null,"Path":"old.yaml","Deployments":[
             {"Name":"A","Project":"A","Version":"latest","Channel":null,"Environment":"Test","Tenant":null,"After":[],"Position":"line 1, column 1"}]}
            """;

        var plan = PlanFile.Parse(json, "new.json");

        Assert.Null(plan.Environment);
        Assert.Equal("new.json", plan.Path);
        Assert.Equal("Test", Assert.Single(plan.Deployments).Environment);
        Assert.Equal("line 2, column 2", plan.Deployments[0].Position);
    }

    [Theory]
    [InlineData("""{"deployments":["a\/b"]}""", "a/b")]
    [InlineData("""{"deployments":["\ud83d\ude80 A"]}""", "\U0001F680 A")]
    [InlineData("""{"deployments":["\u00fcber \"A\" \\ B"]}""", "über \"A\" \\ B")]
    [InlineData("{\n\t\"deployments\": [\n\t\t{\t\"project\":\t\"A\"\t}\n\t]\n}\n", "A")]
    [InlineData("{\"deployments\":[{\"project\":\"A\",\"version\":\"1.0\"}]}", "A")]
    [InlineData("{\"deployments\":\r\n[\r\n\"A\"\r\n]}\r\n", "A")]
    public void Json_is_read_as_json(string json, string project)
    {
        Assert.Equal(project, Single(json).Project);
    }

    [Fact]
    public void A_project_deployed_to_two_environments_and_tenants_is_named_after_them()
    {
        var plan = PlanFile.Parse("deployments: [{project: A, tenant: X}, {project: A, tenant: Y}, {project: B, environment: Test}, {project: b, environment: Live}, C]", "p.yaml");

        Assert.Equal(["A for X", "A for Y", "B to Test", "b to Live", "C"], plan.Deployments.Select(one => one.Name));
    }

    private static PlannedDeployment Single(string text) => Assert.Single(PlanFile.Parse(text, "p.yaml").Deployments);
}
