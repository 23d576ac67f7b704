using System.Linq;
using Coordination.Unit.Tests.Simulator.Api;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Control;

public sealed class ControlApiTests
{
    private readonly TestApi _api = new();

    [Fact]
    public void The_root_tells_every_control()
    {
        var (status, body) = _api.Get("/_simulator");

        Assert.Equal(200, status);
        Assert.Contains(body["Controls"]!, control => (string?)control["Path"] == "/_simulator/time/pause");
    }

    [Theory]
    [InlineData(null, null, null, 401)]
    [InlineData("API-WRONG", null, null, 401)]
    [InlineData(TestApi.Key, "localhost:80", null, 200)]
    [InlineData(TestApi.Key, "[::1]:80", null, 200)]
    [InlineData(TestApi.Key, "127.0.0.1", "http://127.0.0.1", 200)]
    [InlineData(TestApi.Key, "evil.example:80", null, 403)]
    [InlineData(TestApi.Key, "localhost.evil.example", null, 403)]
    [InlineData(TestApi.Key, "localhost:80", "http://evil.example", 403)]
    [InlineData(TestApi.Key, "localhost:80", "http://localhost:81", 403)]
    [InlineData(TestApi.Key, "localhost:80", "null", 403)]
    public void Only_programs_of_this_machine_with_the_key_may(string? key, string? host, string? origin, int expected)
    {
        (string, string)[] headers = [.. new[] { ("Host", host), ("Origin", origin) }.Where(header => header.Item2 is not null).Select(header => (header.Item1, header.Item2!))];

        Assert.Equal(expected, _api.Send("GET", "/_simulator/counters", null, key, headers).Status);
    }

    [Fact]
    public void The_journal_goes_on_from_where_it_was_read_and_knows_nothing_of_controls()
    {
        _api.Get("/api/projects/all");
        _api.Get("/api/environments/all?apikey=" + TestApi.Key);
        var first = _api.Get("/_simulator/journal?take=1").Body;
        var second = _api.Get($"/_simulator/journal?since={first["Next"]}").Body;

        Assert.Equal(2, (int)second["Total"]!);
        var entry = Assert.Single(second["Items"]!);
        Assert.Equal("environments/all", (string?)entry["Route"]);
        Assert.Equal("simulator", (string?)entry["User"]);
        Assert.DoesNotContain(TestApi.Key, second.ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Counters_tell_requests_by_minute_user_and_route()
    {
        _api.Get("/api/projects/all");
        _api.Get("/api/projects/all");
        _api.Time.AdvanceBy(System.TimeSpan.FromMinutes(1));
        _api.Get("/api/projects/all");
        _api.Get("/api/projects/all", key: "API-WRONG");

        var counters = _api.Get("/_simulator/counters").Body;

        Assert.Equal([2, 1], counters["Minutes"]!.Where(minute => (string?)minute["User"] == "simulator").Select(minute => (int)minute["Requests"]!));
        var user = Assert.Single(counters["Users"]!, one => (string?)one["User"] == "simulator");
        Assert.Equal((3, 2), ((int)user["Requests"]!, (int)user["MostInAMinute"]!));
    }

    [Theory]
    [InlineData("GET", "/_simulator/time", 409)]
    [InlineData("POST", "/_simulator/nothing", 404)]
    [InlineData("DELETE", "/_simulator/time", 404)]
    public void What_cannot_be_controlled_says_so(string method, string path, int status) => Assert.Equal(status, _api.Send(method, path, null, TestApi.Key).Status);

    [Fact]
    public void A_path_that_only_begins_alike_is_none_of_it() => Assert.Equal(404, _api.Get("/_simulators").Status);
}
