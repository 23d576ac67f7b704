using System;
using System.Linq;
using Coordination.Unit.Tests.Simulator.Api;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Control;

public sealed class FaultControlTests
{
    private readonly TestApi _api = TestApi.Of("""
        environments: [Dev]
        faults: { rules: [{ on: GET environments, fault: status, status: 500 }] }
        """);

    [Fact]
    public void Faults_are_told_exchanged_and_switched_off_while_the_server_runs()
    {
        Assert.Equal(500, _api.Get("/api/environments").Status);
        Assert.Equal(200, _api.Get("/api/projects").Status);
        var rule = Assert.Single(_api.Get("/_simulator/faults").Body["Rules"]!);
        Assert.Equal(("GET", "environments", "Status", 1, 1), ((string?)rule["Method"], (string?)rule["Route"], (string?)rule["Fault"], (int)rule["Requests"]!, (int)rule["Met"]!));

        var (status, body) = Put("{ rules: [{ on: projects, fault: status, status: 503, only: 2 }] }");
        Assert.Equal((200, 1), (status, body["Rules"]!.Count()));
        Assert.Equal([200, 200, 503, 200], new[] { "environments", "projects", "projects", "projects" }.Select(route => _api.Get("/api/" + route).Status));

        Assert.Equal(200, _api.Send("DELETE", "/_simulator/faults", null, TestApi.Key).Status);
        Assert.Empty(_api.Get("/_simulator/faults").Body["Rules"]!);
        Assert.Equal(200, _api.Get("/api/projects").Status);
    }

    [Theory]
    [InlineData("{ rules: [{ on: projects, fault: nonsense }] }", "'fault' is one of latency")]
    [InlineData("{ rules: [{ fault: dropAfterWork, sometimes: true }] }", "A fault has no 'sometimes'")]
    [InlineData("{ rules: [", "This is no YAML")]
    [InlineData("", "The text of faults is empty")]
    public void Mistakes_have_their_place_and_change_nothing(string body, string words)
    {
        var (status, answer) = Put(body);
        Assert.Equal(400, status);
        Assert.Contains(words, (string?)answer["ErrorMessage"], StringComparison.Ordinal);
        Assert.Matches("^Line [12], column ", (string?)answer["ErrorMessage"]);
        Assert.Equal(500, _api.Get("/api/environments").Status);
    }

    private (int Status, JToken Body) Put(string body) => _api.Send("PUT", "/_simulator/faults", body, TestApi.Key);
}
