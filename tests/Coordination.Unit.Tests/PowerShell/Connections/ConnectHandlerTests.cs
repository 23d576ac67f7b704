using System.Collections.Generic;
using Coordination.PowerShell.Handlers;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Connections;

public sealed class ConnectHandlerTests
{
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["OCTOPUS_URL"] = "https://env/",
        ["OCTOPUS_API_KEY"] = "API-ENV",
    };

    [Fact]
    public void What_is_given_is_used()
    {
        var request = ConnectHandler.Complete(new ConnectionWish { Server = "https://a", ApiKey = "API-A", Space = "S", RequestsPerMinute = 9 }, Session.Of(Environment));
        Assert.Equal(("https://a", "API-A", "S", 9), (request.Server, request.ApiKey, request.Space, request.RequestsPerMinute));
    }

    [Fact]
    public void A_known_key_is_never_sent_to_another_server()
    {
        var thrown = Assert.Throws<CoordinationException>(() => ConnectHandler.Complete(new ConnectionWish { Server = "https://other" }, Session.Of(Environment)));
        Assert.Equal("ApiKeyMissing", Assert.Single(thrown.Failures).Id);
    }

    [Fact]
    public void A_known_key_is_sent_to_its_own_server() =>
        Assert.Equal("API-ENV", ConnectHandler.Complete(new ConnectionWish { Server = "https://ENV" }, Session.Of(Environment)).ApiKey);

    [Fact]
    public void Without_a_server_the_known_one_is_used_with_the_key_that_is_given()
    {
        var request = ConnectHandler.Complete(new ConnectionWish { AccessToken = "T" }, Session.Of(new() { ["OCTOPUS_URL"] = "https://env" }));
        Assert.Equal(("https://env", null, "T"), (request.Server, request.ApiKey, request.AccessToken));
    }

    [Fact]
    public void Another_space_of_the_server_that_the_session_is_connected_to_needs_no_key()
    {
        var facts = Session.Of();
        facts.Slot.Given = new ConnectionRequest { Server = "https://a/", AccessToken = "T", Space = "One" };
        var named = ConnectHandler.Complete(new ConnectionWish { Server = "https://A", Space = "Two" }, facts);
        Assert.Equal(("T", "Two"), (named.AccessToken, named.Space));
        var unnamed = ConnectHandler.Complete(new ConnectionWish { Space = "Two" }, facts);
        Assert.Equal(("https://a/", "T", "Two"), (unnamed.Server, unnamed.AccessToken, unnamed.Space));
    }

    [Fact]
    public void The_key_of_a_session_is_never_sent_to_another_server()
    {
        var facts = Session.Of();
        facts.Slot.Given = new ConnectionRequest { Server = "https://a", ApiKey = "API-A" };
        Assert.Throws<CoordinationException>(() => ConnectHandler.Complete(new ConnectionWish { Server = "https://b" }, facts));
        Assert.Null(ConnectHandler.Complete(new ConnectionWish { Server = "https://b", AccessToken = "T" }, facts).ApiKey);
    }

    [Fact]
    public void A_key_that_was_given_up_is_forgotten()
    {
        var facts = Session.Of();
        facts.Slot.Default = Session.Connection("https://a");
        facts.Slot.Given = new ConnectionRequest { Server = "https://a", ApiKey = "API-A" };
        facts.Slot.Forget(facts.Slot.Default);
        Assert.Throws<CoordinationException>(() => ConnectHandler.Complete(new ConnectionWish { Server = "https://a" }, facts));
    }

    [Fact]
    public void Nothing_given_and_nothing_known_says_what_to_type() =>
        Assert.Equal("NotConnected", Assert.Throws<CoordinationException>(() => ConnectHandler.Complete(new ConnectionWish(), Session.Of())).Failures[0].Id);
}
