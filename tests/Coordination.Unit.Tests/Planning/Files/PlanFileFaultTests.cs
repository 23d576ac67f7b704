using System;
using System.Linq;
using Coordination.Core.Planning.Files;
using Xunit;

namespace Coordination.Unit.Tests.Planning.Files;

public sealed class PlanFileFaultTests
{
    [Theory]
    [InlineData("enviroment: Test\ndeployments: [A]", "PlanKeyUnknown", "line 1, column 1", "'enviroment' is not a key of a plan; did you mean 'environment'?")]
    [InlineData("deployments:\n  - project: A\n    enviroment: Test", "PlanKeyUnknown", "line 3, column 5", "'enviroment' is not a key of a deployment; did you mean 'environment'?")]
    [InlineData("deployments:\n- project: A\n  colour: red", "PlanKeyUnknown", "line 3, column 3", "'colour' is not a key of a deployment.")]
    [InlineData("deployments: [A]\n? [x]\n: 1", "PlanKeyUnknown", "line 2, column 3", "a list cannot be a key of a plan.")]
    [InlineData("deployment: [A]", "PlanKeyUnknown", "line 1, column 1", "did you mean 'deployments'?")]
    [InlineData("name: A\nName: B\ndeployments: [A]", "PlanKeyRepeated", "line 2, column 1", "'Name' stands twice in a plan.")]
    [InlineData("deployments:\n- project: A\n  project: B", "PlanKeyRepeated", "line 3, column 3", "'project' stands twice in a deployment.")]
    [InlineData("deployments:\n- version: 1.0", "PlanProjectMissing", "line 2, column 3", "this deployment has no project.")]
    [InlineData("deployments:\n- project: null", "PlanProjectMissing", "line 2, column 3", "this deployment has no project.")]
    [InlineData("deployments:\n- project:\n  version: 1.0", "PlanValueInvalid", "line 2, column 11", "'project' has no value.")]
    [InlineData("deployments:\n- project: ''", "PlanValueInvalid", "line 2, column 12", "'project' has no value.")]
    [InlineData("environment: ''\ndeployments: [A]", "PlanValueInvalid", "line 1, column 14", "'environment' has no value.")]
    [InlineData("environment: [Test]\ndeployments: [A]", "PlanValueInvalid", "line 1, column 14", "'environment' must be a text, but a list begins here.")]
    [InlineData("name: {a: b}\ndeployments: [A]", "PlanValueInvalid", "line 1, column 7", "'name' must be a text, but a set of keys begins here.")]
    [InlineData("deployments: A", "PlanValueInvalid", "line 1, column 14", "'deployments' must be a list, but a text begins here.")]
    [InlineData("deployments: {project: A}", "PlanValueInvalid", "line 1, column 14", "'deployments' must be a list, but a set of keys begins here.")]
    [InlineData("deployments: [[A]]", "PlanValueInvalid", "line 1, column 15", "a deployment is the name of a project or a set of keys, but a list stands here.")]
    [InlineData("deployments:\n- A\n-", "PlanValueInvalid", "line 3, column 2", "a deployment is the name of a project or a set of keys, but nothing stands here.")]
    [InlineData("deployments:\n- A\n- project: B\n  after: {a: b}", "PlanValueInvalid", "line 4, column 10", "'after' must be a name or a list of names, but a set of keys stands here.")]
    [InlineData("deployments:\n- A\n- project: B\n  after: [A, '', [x]]", "PlanValueInvalid", "line 4, column 14", "'after' must be a list of names, but nothing stands here.")]
    [InlineData("inOrder: yes\ndeployments: [A]", "PlanValueInvalid", "line 1, column 10", "'inOrder' must be true or false, but 'yes' stands here.")]
    [InlineData("inOrder: 'true'\ndeployments: [A]", "PlanValueInvalid", "line 1, column 10", "'inOrder' must be true or false, but 'true' stands here.")]
    [InlineData("inOrder: [true]\ndeployments: [A]", "PlanValueInvalid", "line 1, column 10", "'inOrder' must be true or false, but a list begins here.")]
    [InlineData("deployments:\n- project: A\n  version: '[1.2'", "VersionInvalid", "line 3, column 12", "'[1.2' is not a range of versions.")]
    [InlineData("deployments:\n- project: A\n  version: [1.2,2.0]", "PlanValueInvalid", "line 3, column 12", "'version' must be a text, but a list begins here.")]
    [InlineData("deployments:\n- project: A\n  version: [1.2,2.0)\n- B", "PlanFileSyntax", "line 3, column 12", "must stand in quotes")]
    [InlineData("", "PlanEmpty", "line 1, column 1", "the file holds no plan.")]
    [InlineData("# nothing\n", "PlanEmpty", "line 1, column 1", "the file holds no plan.")]
    [InlineData("null", "PlanEmpty", "line 1, column 1", "the file holds no plan.")]
    [InlineData("name: A", "PlanEmpty", "line 1, column 1", "the plan has no deployments.")]
    [InlineData("name: A\ndeployments: []", "PlanEmpty", "line 2, column 14", "the plan has no deployments.")]
    [InlineData("name: A\ndeployments:", "PlanEmpty", "line 2, column 13", "the plan has no deployments.")]
    [InlineData("- A\n- B", "PlanValueInvalid", "line 1, column 1", "a plan is a set of keys, but a list begins here.")]
    [InlineData("hello", "PlanValueInvalid", "line 1, column 1", "a plan is a set of keys, but a text begins here.")]
    [InlineData("name: A\n\tenvironment: B", "PlanFileSyntax", "line 2, column 1", "a tab indents this line")]
    [InlineData("deployments:\n- project: A\n \tversion: 1.0", "PlanFileSyntax", "line 3, column 2", "a tab indents this line")]
    [InlineData("name: \"A\nb: c", "PlanFileSyntax", "line 1, column 7", "this is neither YAML nor JSON")]
    [InlineData("name: a: b", "PlanFileSyntax", "line 1, column 8", "this is neither YAML nor JSON")]
    [InlineData("name: @a", "PlanFileSyntax", "line 1, column 7", "this is neither YAML nor JSON")]
    [InlineData("name: &a A\nenvironment: *a", "PlanFileSyntax", "line 2, column 14", "references to other parts")]
    [InlineData("deployments: [A]\n---\ndeployments: [B]", "PlanFileSyntax", "line 2, column 1", "a second document begins here")]
    [InlineData("{\"deployments\":[\"A\"]} x", "PlanFileSyntax", "line 1, column 23", "this is neither YAML nor JSON")]
    [InlineData("{\"deployments\":[\"\\ud83d\"]}", "PlanFileSyntax", "line 1, column 17", "this is neither YAML nor JSON")]
    public void Each_fault_stands_at_its_line_and_column(string text, string id, string position, string message)
    {
        var failures = FailuresOf(text);

        Assert.Contains(failures, one => one.Id == id && one.Message.StartsWith("p.yaml, " + position + ": ", StringComparison.Ordinal) && one.Message.Contains(message, StringComparison.Ordinal));
        Assert.All(failures, one => Assert.Equal((FailureKind.Invalid, "p.yaml"), (one.Kind, one.Target)));
    }

    [Fact]
    public void All_faults_come_together_in_the_order_of_the_file()
    {
        var failures = FailuresOf("enviroment: Test\nname: [x]\ndeployments:\n- project: A\n  version: '[1'\n  after: [A, [b]]\n- version: 1.0\n- projekt: C\ninOrder: maybe");

        Assert.Equal(
            ["PlanKeyUnknown", "PlanValueInvalid", "VersionInvalid", "PlanValueInvalid", "PlanProjectMissing", "PlanKeyUnknown", "PlanValueInvalid"],
            failures.Select(one => one.Id));
    }

    [Theory]
    [InlineData("deployment: [A]")]
    [InlineData("deployments:\n- projekt: A")]
    public void A_misspelt_key_is_not_missed_as_well(string text)
    {
        Assert.Equal("PlanKeyUnknown", Assert.Single(FailuresOf(text)).Id);
    }

    [Fact]
    public void Content_nested_without_end_is_refused_before_the_stack_is()
    {
        Assert.Contains("nested too deeply", Assert.Single(FailuresOf(new string('[', 5000))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_file_holds_it_is_a_plan_or_a_failure()
    {
        const string Letters = "[]{}:,-'\"\\#&*!|>%@` \n\t\r?ab1.\ufeff\u0085\u2028";
        foreach (var seed in Seeds.Of(5000))
        {
            var random = new Random(seed);
            var text = "name: A\nenvironment: Test\ndeployments:\n  - project: A\n    version: \"[1.2,2.0)\"\n    after: [B, C]\n  - {\"project\": \"B\"}\n".ToList();
            for (var i = random.Next(1, 6); i > 0; i--)
                text.Insert(random.Next(text.Count), Letters[random.Next(Letters.Length)]);
            try
            {
                Assert.NotEmpty(PlanFile.Parse(string.Concat(text), "p.yaml").Deployments);
            }
            catch (CoordinationException exception)
            {
                Assert.All(exception.Failures, one => Assert.StartsWith("p.yaml, line ", one.Message, StringComparison.Ordinal));
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail("Seed " + seed + ": " + exception);
            }
        }
    }

    private static System.Collections.Generic.IReadOnlyList<Failure> FailuresOf(string text) =>
        Assert.Throws<CoordinationException>(() => PlanFile.Parse(text, "p.yaml")).Failures;
}
