using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

/// <summary>The comparison itself can fail.</summary>
public sealed class SameShapeTests
{
    [Theory]
    [InlineData("{'A':1}", "{}", "$.A is missing")]
    [InlineData("{'A':1}", "{'A':'1'}", "$.A is a text, not a number")]
    [InlineData("{'A':true}", "{'A':null}", "$.A is null, not a boolean")]
    [InlineData("{'A':{'B':[]}}", "{'A':{'B':{}}}", "$.A.B is an object, not an array")]
    [InlineData("[{'A':1}]", "[{'B':1}]", "$[].A is missing")]
    public void A_member_that_is_missing_or_of_another_type_is_named(string recorded, string ours, string fault) =>
        Assert.Equal([fault], SameShape.Faults(JToken.Parse(recorded), JToken.Parse(ours)));

    [Fact]
    public void More_members_and_other_values_are_no_faults() =>
        Assert.Empty(SameShape.Faults(JToken.Parse("{'A':1,'B':null,'C':[]}"), JToken.Parse("{'A':2,'B':'x','C':[1],'D':0}")));
}
