using Coordination.PowerShell.Parameters;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Parameters;

public sealed class CompletionTextTests
{
    [Theory]
    [InlineData("Staging", "St", "Staging")]
    [InlineData("Trading API", "Tr", "'Trading API'")]
    [InlineData("Bob's", "Bo", "'Bob''s'")]
    [InlineData("Bob\u2019s", "Bo", "'Bob\u2019\u2019s'")]
    [InlineData("Trading API", "'Tr", "'Trading API'")]
    [InlineData("Trading API", "\"Tr", "\"Trading API\"")]
    [InlineData("Cost $5 `x` \"y\"", "\"C", "\"Cost `$5 ``x`` \"\"y\"\"\"")]
    [InlineData("Staging", "\"S", "\"Staging\"")]
    [InlineData("-Force", "", "'-Force'")]
    [InlineData("1.2", "", "'1.2'")]
    [InlineData("a;b", "", "'a;b'")]
    [InlineData("@home", "", "'@home'")]
    public void A_name_is_quoted_as_begun_and_where_it_must_be(string name, string word, string expected) =>
        Assert.Equal(expected, CompletionText.Quoted(name, word));

    [Theory]
    [InlineData("Tr", "Tr")]
    [InlineData("'Trading A", "Trading A")]
    [InlineData("'Bob''s'", "Bob's")]
    [InlineData("\"Trading", "Trading")]
    [InlineData("'", "")]
    [InlineData("", "")]
    public void Quotes_are_no_part_of_what_was_typed(string word, string expected) =>
        Assert.Equal(expected, CompletionText.Typed(word));
}
