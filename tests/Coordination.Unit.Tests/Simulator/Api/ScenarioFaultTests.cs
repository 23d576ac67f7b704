using System;
using System.Globalization;
using System.Linq;
using Coordination.Simulator.Api;
using Coordination.Simulator.Scenarios;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

public sealed class ScenarioFaultTests
{
    [Theory]
    [InlineData("faults:\n  rules:\n    - { fault: droop }", 3, 16, "'fault' is one of latency, dropBeforeWork, dropAfterWork, dropThenWork, dropHalfLate, status, truncatedBody, emptyBody, htmlBody, not 'droop'.")]
    [InlineData("faults:\n  rules:\n    - { fault: latency }", 3, 7, "The fault 'latency' needs 'by', a duration.")]
    [InlineData("faults:\n  rules:\n    - { fault: status }", 3, 7, "The fault 'status' needs 'status'")]
    [InlineData("faults:\n  rules:\n    - { on: FETCH tasks, fault: emptyBody }", 3, 13, "'on' is a method, a route without its space, or both")]
    [InlineData("faults:\n  rules:\n    - { fault: emptyBody, chance: often }", 3, 35, "'chance' is a part of the requests, 0% to 100%, not 'often'.")]
    [InlineData("faults:\n  rules:\n    - { fault: emptyBody, burst: 5, every: 5 }", 3, 34, "'burst' needs 'every', and that is larger")]
    [InlineData("faults:\n  rules:\n    - { fault: emptyBody, only: 1, every: 5 }", 3, 7, "A fault has one of only, first, burst, every, chance.")]
    [InlineData("faults: { ruls: [] }", 1, 11, "The faults has no 'ruls'.")]
    public void A_mistake_in_the_faults_has_its_place(string yaml, int line, int column, string words)
    {
        var fault = Assert.Throws<ScenarioException>(() => Scenario.FromYaml(yaml));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), ((int)fault.Line, (int)fault.Column));
    }

    [Fact]
    public void A_scenario_brings_its_faults_along()
    {
        var api = TestApi.Of("faults:\n  rules:\n    - { on: GET projects, fault: status, status: 429, retryAfter: 7s, only: 2 }\n    - { fault: dropAfterWork, on: users/me }");

        Assert.Equal([200, 429, 200], new[] { Send(api).Status, Send(api).Status, Send(api).Status });
        Assert.True(Send(api, "/api/users/me").ConnectionDropped);
    }

    [Fact]
    public void Errors_come_in_bursts()
    {
        var api = TestApi.Of("faults:\n  rules:\n    - { fault: status, status: 500, burst: 3, every: 10 }");

        var statuses = string.Concat(Enumerable.Range(0, 20).Select(_ => Send(api).Status == 500 ? 'x' : '.'));

        Assert.Equal(".......xxx.......xxx", statuses);
    }

    [Fact]
    public void A_list_does_not_have_yet_what_was_just_written_but_the_document_is_there()
    {
        var api = TestApi.Of("libraryVariableSets: [Old]\nswitches: { listsLag: 5s }");
        api.Time.AdvanceBy(TimeSpan.FromSeconds(1));
        var created = api.Post("/api/Spaces-1/libraryvariablesets", """{"Name":"New"}""").Body;
        string[] Names() => [.. api.Get("/api/Spaces-1/libraryvariablesets").Body["Items"]!.Select(set => (string)set["Name"]!)];

        Assert.Equal(["Old"], Names());
        Assert.Equal(200, api.Get("/api/Spaces-1/libraryvariablesets/" + created["Id"]).Status);
        Assert.Equal(400, api.Post("/api/Spaces-1/libraryvariablesets", """{"Name":"new"}""").Status);
        api.Time.AdvanceBy(TimeSpan.FromSeconds(5));
        Assert.Equal(["New", "Old"], Names());
    }

    [Theory]
    [InlineData("dateAhead: 3m", 180)]
    [InlineData("dateBehind: 90s", -90)]
    public void The_date_of_an_answer_is_by_another_clock(string skew, int seconds)
    {
        var api = TestApi.Of($"switches: {{ {skew} }}");

        var date = DateTimeOffset.Parse(Send(api).Headers["Date"], CultureInfo.InvariantCulture);

        Assert.Equal(api.Time.GetUtcNow().AddSeconds(seconds), date);
        Assert.DoesNotContain("Date", Send(new TestApi()).Headers.Keys);
    }

    [Fact]
    public void A_key_expires()
    {
        var api = TestApi.Of("server: { apiKeyExpiresAfter: 1h }\nusers: [{ name: a, apiKey: API-A, apiKeyExpiresAfter: 2h }]");

        api.Time.AdvanceBy(TimeSpan.FromMinutes(59));
        Assert.Equal(200, Send(api).Status);
        api.Time.AdvanceBy(TimeSpan.FromMinutes(1));
        Assert.Equal(401, Send(api).Status);
        Assert.Equal(200, api.Get("/api/users/me", "API-A").Status);
        api.Time.AdvanceBy(TimeSpan.FromHours(1));
        Assert.Equal(401, api.Get("/api/users/me", "API-A").Status);
    }

    [Fact]
    public void Of_two_saves_at_once_both_succeed_and_the_first_is_lost()
    {
        var (first, second, last) = SaveTwice("switches: { lostUpdatesWithin: 1s }", TimeSpan.Zero);

        Assert.Equal((200, 200), (first.Status, second.Status));
        Assert.Equal((int)first.Body["Version"]!, (int)second.Body["Version"]!);
        Assert.Equal("second", (string?)last["Variables"]!.Single()["Name"]);
    }

    [Theory]
    [InlineData("switches: { lostUpdatesWithin: 1s }", 2)]
    [InlineData("switches: { defaultTail: 20 }", 0)]
    public void Later_or_on_a_careful_server_the_second_is_refused(string switches, int later)
    {
        var (first, second, last) = SaveTwice(switches, TimeSpan.FromSeconds(later));

        Assert.Equal((200, 400), (first.Status, second.Status));
        Assert.Equal("first", (string?)last["Variables"]!.Single()["Name"]);
    }

    private static ((int Status, JToken Body) First, (int Status, JToken Body) Second, JToken Last) SaveTwice(string switches, TimeSpan between)
    {
        var api = TestApi.Of(switches + "\nprojects: [{ name: A }]");
        const string Path = "/api/Spaces-1/projects/Projects-1/variables";
        JToken With(string name)
        {
            var set = api.Get(Path).Body;
            set["Variables"] = new JArray(new JObject { ["Name"] = name, ["Value"] = "x" });
            return set;
        }

        var (one, other) = (With("first"), With("second"));
        var first = api.Put(Path, one);
        api.Time.AdvanceBy(between);
        return (first, api.Put(Path, other), api.Get(Path).Body);
    }

    private static SimResponse Send(TestApi api, string path = "/api/projects") => api.Time.Run(() => api.SendAsync("GET", path));
}
