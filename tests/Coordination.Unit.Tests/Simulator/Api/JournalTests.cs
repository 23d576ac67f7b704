using System;
using System.Linq;
using Coordination.Simulator.Faults;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

public sealed class JournalTests
{
    [Fact]
    public void Requests_are_counted_by_method_and_route()
    {
        var api = new TestApi();
        api.AddProject("Trading API");
        api.Get("/api/Spaces-1/projects/Projects-1");
        api.Get("/api/projects/trading-api/");
        api.Get("/api/projects?name=x");
        api.Post("/api/Spaces-1/deployments", "{}");

        var journal = api.Server.Journal;
        Assert.Equal(2, journal.CountPerRoute()["GET projects/{id}"]);
        Assert.Equal(1, journal.CountPerRoute()["GET projects"]);
        Assert.Equal("{}", Assert.Single(journal.OfMethod("post")).Body);
        Assert.Equal(2, journal.OfRoute("projects/{id}").Count);
    }

    [Fact]
    public void Its_text_has_one_line_a_request()
    {
        var api = new TestApi();
        api.Get("/api/Spaces-1/environments?take=2");
        api.Time.AdvanceBy(TimeSpan.FromMilliseconds(1500));
        api.Post("/api/Spaces-1/deployments", "{\"ReleaseId\":\"Releases-9\"}");

        Assert.Equal(
            "000001 2026-11-20T08:00:00.0000000Z GET /api/Spaces-1/environments?take=2 -> 200\n"
            + "000002 2026-11-20T08:00:01.5000000Z POST /api/Spaces-1/deployments -> 404 body=7a05c3dda19b6bfd\n",
            api.Server.Journal.ToText());
    }

    [Fact]
    public void One_seed_gives_one_text()
    {
        static string Played()
        {
            var api = TestApi.With(FaultPlan.DropEveryNth(3, 11, TimeSpan.FromSeconds(60))).WithEnvironments(3);
            for (var index = 0; index < 50; index++)
                api.Time.Run(() => api.SendAsync("GET", "/api/Spaces-1/environments/Environments-" + (index % 4)));
            api.Time.AdvanceBy(TimeSpan.FromMinutes(2));
            return api.Server.Journal.ToText();
        }

        var first = Played();
        Assert.Contains(" carried-out=", first, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, 20), _ => Assert.Equal(first, Played()));
    }

    [Fact]
    public void Secrets_are_not_in_it()
    {
        const string Secret = "hunter2-hunter2";
        var api = new TestApi();
        api.Get("/api/users/me?take=1&apikey=" + Secret, key: null);
        api.Post("/api/users/login", "{\"Username\":\"u\",\"Password\":\"" + Secret + "\"}");
        api.Send("PUT", "/api/variables/variableset-Projects-1", "{\"Variables\":[{\"Name\":\"a\",\"Type\":\"sensitive\",\"Value\":\"" + Secret + "\"},{\"Name\":\"b\",\"IsSensitive\":true,\"Value\":\"" + Secret + "\"},{\"Name\":\"plain\",\"Value\":\"seen\"}]}", TestApi.Key);
        api.Send("PUT", "/api/x", "{\"Steps\":[{\"Properties\":{\"P\":{\"HasValue\":true,\"NewValue\":\"" + Secret + "\"}}}]}", TestApi.Key);
        api.Post("/api/x", Secret);

        var all = string.Join('\n', api.Server.Journal.Entries.Select(entry => entry.Query + entry.Body)) + api.Server.Journal.ToText();
        Assert.DoesNotContain(Secret, all, StringComparison.Ordinal);
        Assert.DoesNotContain(TestApi.Key, all, StringComparison.Ordinal);
        Assert.Contains("\"seen\"", all, StringComparison.Ordinal);
        Assert.Contains("apikey=***", all, StringComparison.Ordinal);
    }
}
