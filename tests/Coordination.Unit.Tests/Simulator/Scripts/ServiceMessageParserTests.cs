using System;
using System.Linq;
using System.Text;
using Coordination.Simulator.Scripts.Messages;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Scripts;

public sealed class ServiceMessageParserTests
{
    [Fact]
    public void A_message_has_its_name_and_its_values_decoded()
    {
        var message = Assert.IsType<ServiceMessage>(Assert.Single(ServiceMessageParser.Parse($"##octopus[setVariable name='{Encoded("Größe")}' value='{Encoded("a 'b' ]")}']")));

        Assert.Equal("setVariable", message.Name);
        Assert.Equal("Größe", message.Value("Name"));
        Assert.Equal("a 'b' ]", message.Value("value"));
        Assert.Null(message.Value("sensitive"));
    }

    [Fact]
    public void A_switch_has_no_values() =>
        Assert.Empty(Assert.IsType<ServiceMessage>(Assert.Single(ServiceMessageParser.Parse("##octopus[stdout-verbose]"))).Values);

    [Fact]
    public void What_stands_around_a_message_is_text()
    {
        var parts = ServiceMessageParser.Parse("before ##octopus[stdout-wait]between##octopus[stdout-default] after").ToList();

        Assert.Equal(["before ", "between", " after"], parts.OfType<string>());
        Assert.Equal(["stdout-wait", "stdout-default"], parts.OfType<ServiceMessage>().Select(message => message.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a plain line")]
    [InlineData("##octopus")]
    [InlineData("##octopus[")]
    [InlineData("##octopus[]")]
    [InlineData("##octopus[progress percentage='NTA='")]
    [InlineData("##octopus[progress percentage=NTA=]")]
    [InlineData("##octopus[progress percentage='no base64!']")]
    [InlineData("##teamcity[progress]")]
    public void What_only_looks_like_a_message_stays_text(string line) => Assert.Equal(line, Assert.IsType<string>(Assert.Single(ServiceMessageParser.Parse(line))));

    [Fact]
    public void A_value_may_be_empty() =>
        Assert.Equal("", Assert.IsType<ServiceMessage>(Assert.Single(ServiceMessageParser.Parse("##octopus[setVariable name='WA==' value='']"))).Value("value"));

    [Fact]
    public void Broken_messages_before_a_whole_one_are_text() =>
        Assert.Equal(["##octopus[mask value='?']", "mask"], ServiceMessageParser.Parse("##octopus[mask value='?']##octopus[mask value='WA==']").Select(part => part as string ?? ((ServiceMessage)part).Name));

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
