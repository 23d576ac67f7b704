using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.State;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.State;

/// <summary>Octopus's variable syntax, held to what its library makes of the same texts.</summary>
public sealed class VariableTextTests
{
    private static readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Name"] = "Staging",
        ["Other"] = "Staging",
        ["Yes"] = "True",
        ["No"] = " no ",
        ["Zero"] = "0",
        ["Empty"] = "",
        ["Nested"] = "#{Name}-#{Other}",
        ["Itself"] = "#{Itself}",
        ["Which"] = "Migrate",
        ["Octopus.Action[Migrate].Output.Go"] = "yes",
        ["Strange"] = "#{each x in Y}#{x}#{/each}",
    };

    [Theory]
    [InlineData("plain } text", "plain } text")]
    [InlineData("#{Name}!", "Staging!")]
    [InlineData("#{ name }", "Staging")]
    [InlineData("#{Nested}", "Staging-Staging")]
    [InlineData("#{Octopus.Action[#{Which}].Output.Go}", "yes")]
    [InlineData("#{Name | ToUpper}", "STAGING")]
    [InlineData("#{Name | ToUpper | ToLower}", "staging")]
    [InlineData("#{Name | Contains \"tag\"}", "true")]
    [InlineData("#{Name | StartsWith \"tag\"}", "false")]
    [InlineData("#{Name | EndsWith #{Name}}", "true")]
    [InlineData("#{if Yes}a#{else}b#{/if}", "a")]
    [InlineData("#{if No}a#{else}b#{/if}", "b")]
    [InlineData("#{if Zero}a#{/if}", "")]
    [InlineData("#{if Empty}a#{/if}", "")]
    [InlineData("#{if Nothing}a#{else}b#{/if}", "b")]
    [InlineData("#{unless Nothing}a#{else}b#{/unless}", "a")]
    [InlineData("#{unless Yes}a#{else}b#{/unless}", "b")]
    [InlineData("#{if Name == \"Staging\"}a#{/if}", "a")]
    [InlineData("#{if Name == \"staging\"}a#{/if}", "")]
    [InlineData("#{if \"Staging\" == Name}a#{/if}", "a")]
    [InlineData("#{if Name != Other}a#{else}b#{/if}", "b")]
    [InlineData("#{if Name == \"a}b\"}a#{else}b#{/if}", "b")]
    [InlineData("#{if Name | ToLower == \"staging\"}a#{/if}", "a")]
    [InlineData("#{if No}a#{elseif Zero}b#{elseif Yes}c#{elseif Yes}d#{else}e#{/if}", "c")]
    [InlineData("#{if No}#{if Yes}a#{/if}#{else}#{unless No}b#{/unless}#{/if}", "b")]
    public void Is_evaluated(string text, string expected)
    {
        var result = VariableText.Evaluate(text, _values);
        Assert.Equal((expected, null, true), (result.Text, result.Strange, result.IsComplete));
    }

    [Theory]
    [InlineData("#{Nothing}", "#{Nothing}", "Nothing")]
    [InlineData("#{Nothing | ToUpper}", "#{Nothing | ToUpper}", "Nothing")]
    [InlineData("#{if Yes}#{Nothing}#{/if}", "#{Nothing}", "Nothing")]
    public void A_reference_to_nothing_stays_as_it_is_written_and_is_no_true_condition(string text, string expected, string unknown)
    {
        var result = VariableText.Evaluate(text, _values);
        Assert.Equal((expected, false, false), (result.Text, result.IsComplete, result.IsTrue));
        Assert.Equal([unknown], result.Unknown);
    }

    [Theory]
    [InlineData("#{each x in Y}#{x}#{/each}", "#{each x in Y}")]
    [InlineData("#{calc 1 + 2}", "#{calc 1 + 2}")]
    [InlineData("#{Name | Sha1}", "| Sha1")]
    [InlineData("#{Name | Contains}", "| Contains")]
    [InlineData("#{if Yes}a", "#{if Yes}")]
    [InlineData("#{if Yes}a#{/unless}", "#{if Yes}")]
    [InlineData("a#{/if}", "#{/if}")]
    [InlineData("#{if Strange}a#{/if}", "#{each x in Y}")]
    public void What_is_not_understood_is_named_and_the_text_stays_as_it_is_written(string text, string strange)
    {
        var result = VariableText.Evaluate(text, _values);
        Assert.Equal((text, strange), (result.Text, result.Strange));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("anything", true)]
    [InlineData("1", true)]
    [InlineData("False", false)]
    [InlineData("NO", false)]
    [InlineData("0", false)]
    [InlineData("  ", false)]
    public void A_condition_is_met_by_anything_that_does_not_say_no(string text, bool expected) => Assert.Equal(expected, VariableText.Evaluate(text, _values).IsTrue);

    [Fact]
    public void A_variable_that_refers_to_itself_ends() => Assert.Equal("#{Itself}", VariableText.Evaluate("#{Itself}", _values).Text);

    [Fact]
    public void No_text_whatever_is_a_fault_of_ours()
    {
        string[] pieces = ["#{", "}", "if ", "unless ", "else", "elseif ", "/if", "/unless", "each x in Y", "Name", "|", "==", "!=", "\"", " ", "[", "]", "Nested", "ToLower", "Contains", "#"];
        for (var seed = 1; seed <= 2000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                VariableText.Evaluate(text, _values);
            }
            catch (Exception exception)
            {
                Assert.Fail($"Seed {seed}: '{text}': {exception}");
            }
        }
    }
}
