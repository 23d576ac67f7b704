using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Simulator.Api;
using Coordination.Simulator.Clock;
using Coordination.Simulator.Faults;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Simulator.Api;

public sealed class FaultTests
{
    [Fact]
    public void Without_faults_and_latency_the_answer_is_there_when_the_call_returns() =>
        Assert.True(new TestApi().SendAsync("GET", "/api").IsCompletedSuccessfully);

    [Fact]
    public void Latency_takes_its_time_by_the_servers_clock()
    {
        var api = TestApi.With(Plan(RequestPattern.Any, FaultSchedule.Always, Fault.Latency(TimeSpan.FromSeconds(5))));
        var answer = api.SendAsync("GET", "/api");

        api.Time.AdvanceBy(TimeSpan.FromSeconds(4.9));
        Assert.False(answer.IsCompleted);
        api.Time.AdvanceBy(TimeSpan.FromSeconds(0.1));
        Assert.True(answer.IsCompletedSuccessfully);
    }

    [Fact]
    public void A_lost_request_is_not_carried_out()
    {
        var api = TestApi.With(Plan(RequestPattern.Any, FaultSchedule.Always, Fault.DropBeforeWork()));

        Assert.True(Answer(api).ConnectionDropped);
        Assert.Null(api.Server.Journal.Entries[0].CarriedOutAt);
        Assert.False(api.Time.AdvanceToNextTimer());
    }

    [Fact]
    public void A_lost_answer_belongs_to_a_request_that_was_carried_out()
    {
        var api = TestApi.With(Plan(RequestPattern.Any, FaultSchedule.Always, Fault.DropAfterWork()));

        Assert.True(Answer(api).ConnectionDropped);
        Assert.Equal(200, api.Server.Journal.Entries[0].Status);
    }

    [Fact]
    public void A_late_request_is_carried_out_after_its_caller_was_cut_off()
    {
        var api = TestApi.With(Plan(RequestPattern.Any, FaultSchedule.Always, Fault.DropThenWork(TimeSpan.FromSeconds(60))));
        var start = api.Time.GetUtcNow();

        Assert.True(Answer(api).ConnectionDropped);
        var cutOff = api.Time.GetUtcNow();
        Assert.Equal(TimeSpan.FromSeconds(1), cutOff - start);
        Assert.Null(api.Server.Journal.Entries[0].CarriedOutAt);

        api.Time.AdvanceBy(TimeSpan.FromSeconds(60));
        Assert.InRange(api.Server.Journal.Entries[0].CarriedOutAt!.Value, cutOff.AddTicks(1), cutOff.AddSeconds(60));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(77)]
    public void Of_every_third_request_dropped_one_half_is_carried_out_before_and_the_other_after_the_drop(int seed)
    {
        var api = TestApi.With(FaultPlan.DropEveryNth(3, seed, TimeSpan.FromSeconds(60)));

        for (var index = 1; index <= 60; index++)
            Assert.Equal(index % 3 == 0, Answer(api).ConnectionDropped);
        api.Time.AdvanceBy(TimeSpan.FromSeconds(61));

        var dropped = api.Server.Journal.Entries.Where(entry => entry.Fault is not null).ToList();
        Assert.Equal(20, dropped.Count);
        Assert.Equal(10, dropped.Count(entry => entry.Fault == "DropThenWork"));
        Assert.All(dropped, entry => Assert.Equal(200, entry.Status));
        Assert.All(dropped.Where(entry => entry.Fault == "DropThenWork"), entry => Assert.InRange(entry.CarriedOutAt!.Value - entry.At, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(61)));
        Assert.All(dropped.Where(entry => entry.Fault == "DropAfterWork"), entry => Assert.Equal(entry.At, entry.CarriedOutAt));
    }

    [Fact]
    public void Different_seeds_drop_differently()
    {
        string Halves(int seed)
        {
            var api = TestApi.With(FaultPlan.DropEveryNth(2, seed, TimeSpan.FromSeconds(60)));
            for (var index = 0; index < 40; index++)
                Answer(api);
            return string.Join(',', api.Server.Journal.Entries.Select(entry => entry.Fault));
        }

        Assert.Equal(Halves(5), Halves(5));
        Assert.NotEqual(Halves(5), Halves(6));
    }

    [Fact]
    public void A_status_comes_instead_of_the_work_with_what_a_client_is_to_wait()
    {
        var api = TestApi.With(Plan(RequestPattern.Any, FaultSchedule.First(1), Fault.Status(429, TimeSpan.FromSeconds(7))));

        var refused = Answer(api);
        Assert.Equal(429, refused.Status);
        Assert.Equal("7", refused.Headers["Retry-After"]);
        Assert.Null(api.Server.Journal.Entries[0].CarriedOutAt);
        Assert.Equal(200, Answer(api).Status);
    }

    [Fact]
    public void A_gateway_answers_in_HTML()
    {
        var api = TestApi.With(Plan(RequestPattern.Any, FaultSchedule.Always, Fault.Status(503, html: true)));

        var page = Answer(api);
        Assert.Equal(503, page.Status);
        Assert.StartsWith("text/html", page.ContentType, StringComparison.Ordinal);
        Assert.Empty(page.Headers);
    }

    [Fact]
    public void Bodies_arrive_cut_empty_or_as_HTML_although_the_work_was_done()
    {
        var whole = Answer(new TestApi()).GetBody();
        var api = TestApi.With(new FaultPlan
        {
            Rules =
            [
                new FaultRule(RequestPattern.Any, FaultSchedule.Only(1), Fault.TruncatedBody()),
                new FaultRule(RequestPattern.Any, FaultSchedule.Only(2), Fault.EmptyBody()),
                new FaultRule(RequestPattern.Any, FaultSchedule.Only(3), Fault.HtmlBody()),
            ],
        });

        var cut = Answer(api).GetBody();
        Assert.Equal(whole.Take(whole.Length / 2), cut);
        Assert.Throws<Newtonsoft.Json.JsonReaderException>(() => JObject.Parse(Encoding.UTF8.GetString(cut)));
        Assert.Empty(Answer(api).GetBody());
        Assert.StartsWith("<html>", Encoding.UTF8.GetString(Answer(api).GetBody()), StringComparison.Ordinal);
        Assert.All(api.Server.Journal.Entries, entry => Assert.Equal(200, entry.Status));
    }

    [Theory]
    [InlineData("GET", "/api/Spaces-1/projects/Projects-1", 500)]
    [InlineData("GET", "/api/projects/Projects-1", 500)]
    [InlineData("GET", "/api/projects", 200)]
    [InlineData("PUT", "/api/projects/Projects-1", 404)]
    public void A_rule_is_about_a_method_and_a_route_in_any_space(string method, string path, int status)
    {
        var api = TestApi.With(Plan(new RequestPattern("get", "projects/{id}"), FaultSchedule.Always, Fault.Status(500)));

        Assert.Equal(status, api.Send(method, path, null, TestApi.Key).Status);
    }

    [Fact]
    public void To_an_HttpClient_a_drop_is_a_broken_connection_after_the_time_it_takes()
    {
        var api = TestApi.With(Plan(RequestPattern.Any, FaultSchedule.Always, Fault.DropAfterWork()));
        using var client = new HttpClient(new SimulatorHandler(api.Server)) { Timeout = Timeout.InfiniteTimeSpan };

        var answer = client.GetAsync(new Uri("http://octopus.test/api"), TestContext.Current.CancellationToken);
        api.Time.AdvanceBy(TimeSpan.FromSeconds(1));

        Assert.True(answer.IsFaulted);
        Assert.IsType<IOException>(Assert.IsType<HttpRequestException>(answer.Exception!.InnerException).InnerException);
    }

    [Fact]
    public void Who_gives_up_does_not_take_the_request_back()
    {
        var api = TestApi.With(Plan(RequestPattern.Any, FaultSchedule.Always, Fault.Latency(TimeSpan.FromSeconds(5))));
        using var patience = new CancellationTokenSource();

        var answer = api.Server.HandleAsync(new SimRequest("GET", "/api"), patience.Token);
        patience.Cancel();
        Assert.True(answer.IsCanceled);

        api.Time.AdvanceBy(TimeSpan.FromSeconds(5));
        Assert.Equal(200, api.Server.Journal.Entries[0].Status);
    }

    private static FaultPlan Plan(RequestPattern on, FaultSchedule when, Fault fault) => new() { Rules = [new FaultRule(on, when, fault)] };

    private static SimResponse Answer(TestApi api) => api.Time.Run(() => api.SendAsync("GET", "/api"));
}
