using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Unit.Tests.Octopus.Support;
using Xunit;

namespace Coordination.Unit.Tests.Octopus;

public sealed class RepetitionTests
{
    private const string NoItems = """{"Items":[],"Links":{}}""";

    private readonly World _world = new();

    private IEnumerable<double> Instants => _world.Stub.Seen.Select(request => request.Seconds);

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Passing_errors_are_waited_out_longer_each_time(int status)
    {
        for (var time = 0; time < 3; time++)
            _world.Stub.On(World.Environments, status, """{"ErrorMessage":"later"}""");
        _world.Stub.On(World.Environments, NoItems);

        Assert.Empty(await _world.RunAsync(_world.OpenSpace().GetEnvironmentsAsync(CancellationToken.None)));

        Assert.Equal([0, 0.75, 2.25, 5.25], Instants);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(501)]
    [InlineData(302)]
    public async Task What_the_server_means_is_not_repeated(int status)
    {
        _world.Stub.On(World.Environments, status, """{"ErrorMessage":"no"}""");

        await _world.FailureOfEnvironmentsAsync();

        Assert.Equal([0], Instants);
    }

    [Fact]
    public async Task A_server_that_restarts_is_waited_for_two_and_a_half_minutes()
    {
        _world.Stub.Throws(World.Environments, new HttpRequestException("x", new SocketException((int)SocketError.ConnectionRefused)));
        var space = _world.OpenSpace();

        var failure = await _world.FailureOfAsync(space.GetEnvironmentsAsync(CancellationToken.None));

        Assert.Equal("ServerUnreachable", failure.Id);
        Assert.Equal([0, 0.75, 2.25, 5.25, 11.25, 23.25, 45.75, 68.25, 90.75, 113.25, 135.75], Instants);
        Assert.Equal(11, space.RequestsSent);
    }

    [Fact]
    public async Task A_fault_of_the_server_itself_is_repeated_five_times()
    {
        _world.Stub.On(World.Environments, 500, """{"ErrorMessage":"boom"}""");

        Assert.Equal("ServerError", (await _world.FailureOfEnvironmentsAsync()).Id);

        Assert.Equal(6, Instants.Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"Items\":[{\"Id\":\"Environments-1\"")]
    [InlineData("  ")]
    public async Task An_answer_that_was_cut_short_is_asked_for_again(string cut)
    {
        _world.Stub.On(World.Environments, cut).On(World.Environments, """{"Items":[{"Id":"Environments-1"}]}""");

        Assert.Single(await _world.RunAsync(_world.OpenSpace().GetEnvironmentsAsync(CancellationToken.None)));

        Assert.Equal([0, 0.75], Instants);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_asked_for_again()
    {
        _world.Stub.On(World.Environments, () => new HttpResponseMessage { Content = new StreamContent(new BrokenStream()) }).On(World.Environments, NoItems);

        await _world.RunAsync(_world.OpenSpace().GetEnvironmentsAsync(CancellationToken.None));

        Assert.Equal([0, 0.75], Instants);
    }

    [Fact]
    public async Task A_gateway_s_pages_are_waited_out_whatever_their_status()
    {
        _world.Stub
            .Html(World.Environments, 503, "<html><title>Bad day</title></html>")
            .Html(World.Environments, 200, "<html><title>Maintenance</title></html>")
            .On(World.Environments, NoItems);

        await _world.RunAsync(_world.OpenSpace().GetEnvironmentsAsync(CancellationToken.None));

        Assert.Equal([0, 0.75, 2.25], Instants);
    }

    [Fact]
    public async Task Retry_After_in_seconds_is_obeyed()
    {
        _world.Stub.On(World.Environments, () => Asking(new RetryConditionHeaderValue(TimeSpan.FromSeconds(42)), date: null)).On(World.Environments, NoItems);

        await _world.RunAsync(_world.OpenSpace().GetEnvironmentsAsync(CancellationToken.None));

        Assert.Equal([0, 42.5], Instants);
    }

    [Fact]
    public async Task Retry_After_as_a_date_is_measured_against_the_answer_s_own_clock()
    {
        var theirNow = ManualTime.Start.AddDays(-3);
        _world.Stub.On(World.Environments, () => Asking(new RetryConditionHeaderValue(theirNow.AddSeconds(20)), theirNow)).On(World.Environments, NoItems);

        await _world.RunAsync(_world.OpenSpace().GetEnvironmentsAsync(CancellationToken.None));

        Assert.Equal([0, 20.5], Instants);
    }

    [Fact]
    public async Task Retry_After_in_the_past_means_now()
    {
        _world.Stub.On(World.Environments, () => Asking(new RetryConditionHeaderValue(ManualTime.Start.AddSeconds(-20)), date: null)).On(World.Environments, NoItems);

        await _world.RunAsync(_world.OpenSpace().GetEnvironmentsAsync(CancellationToken.None));

        Assert.Equal([0, 0.5], Instants);
    }

    [Fact]
    public async Task A_server_that_asks_for_more_patience_than_there_is_is_not_asked_again()
    {
        _world.Stub.On(World.Environments, () => Asking(new RetryConditionHeaderValue(TimeSpan.FromMinutes(10)), date: null));

        Assert.Equal("TooManyRequests", (await _world.FailureOfEnvironmentsAsync()).Id);

        Assert.Equal([0], Instants);
    }

    [Fact]
    public async Task The_shared_budget_hears_of_every_429_and_of_the_policy()
    {
        var heard = new HeardThrottle();
        _world.Stub
            .On(World.Environments, () => Asking(new RetryConditionHeaderValue(TimeSpan.FromSeconds(42)), date: null))
            .On(World.Environments, 429, "{}")
            .On(World.Environments, () =>
            {
                var answer = StubServer.Answer(200, NoItems);
                answer.Headers.TryAddWithoutValidation("Octopus-RateLimit-Policy", "\"user\";q=100;w=30, \"other\";q=500;w=60");
                return answer;
            });

        await _world.RunAsync(_world.OpenSpace(throttle: heard).GetEnvironmentsAsync(CancellationToken.None));

        Assert.Equal(["throttled 42", "throttled", "allowed 200"], heard.Words);
    }

    [Fact]
    public async Task An_answer_that_never_comes_is_given_up_after_100_seconds()
    {
        _world.Stub.Hangs(World.Environments);

        var failure = await _world.FailureOfEnvironmentsAsync();

        Assert.Equal("RequestTimedOut", failure.Id);
        Assert.Contains("within 100 seconds", failure.Message, StringComparison.Ordinal);
        Assert.Equal([0, 100.75], Instants);
        Assert.Equal(200.75, _world.Time.Seconds);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_given_up_after_100_seconds()
    {
        var gate = new HangingStream();
        _world.Stub.On(World.Environments, () => new HttpResponseMessage { Content = new StreamContent(gate) }).On(World.Environments, NoItems);

        await _world.RunAsync(_world.OpenSpace().GetEnvironmentsAsync(CancellationToken.None));

        Assert.Equal([0, 100.75], Instants);
    }

    [Fact]
    public async Task Cancelling_ends_a_wait_at_once()
    {
        _world.Stub.On(World.Environments, 503, "{}");
        using var stop = new CancellationTokenSource();
        var task = _world.OpenSpace().GetEnvironmentsAsync(stop.Token);
        Assert.False(task.IsCompleted);

        Cancel(stop);

        Assert.True(task.IsCompleted);
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.Equal(stop.Token, thrown.CancellationToken);
        Assert.Equal([0], Instants);
    }

    [Fact]
    public async Task Cancelling_ends_a_request_under_way_at_once()
    {
        _world.Stub.Hangs(World.Environments);
        using var stop = new CancellationTokenSource();
        var task = _world.OpenSpace().GetEnvironmentsAsync(stop.Token);

        Cancel(stop);

        Assert.True(task.IsCompleted);
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.Equal(stop.Token, thrown.CancellationToken);
    }

    [Fact]
    public void Everything_between_two_instants_happens_on_the_thread_that_moves_the_clock()
    {
        _world.Stub
            .On(World.Environments, async (_, token) =>
            {
                await Coordination.Core.Time.VirtualTimeSafe.DelayAsync(_world.Time, TimeSpan.FromSeconds(3), token);
                return StubServer.Answer(503, "{}");
            })
            .Throws(World.Environments, new IOException("gone"))
            .Hangs(World.Environments)
            .On(World.Environments, NoItems);
        var task = _world.OpenSpace().GetEnvironmentsAsync(CancellationToken.None);

        // Never awaited: whatever hopped to another thread would be late here.
        foreach (var instant in new[] { 3, 3.75, 5.25, 105.25, 108.25 })
        {
            Assert.False(task.IsCompleted);
            _world.Time.Advance(TimeSpan.FromSeconds(instant - _world.Time.Seconds));
        }

        Assert.True(task.IsCompletedSuccessfully);
        Assert.Equal([0, 3.75, 5.25, 108.25], Instants);
        Assert.All(_world.Stub.Seen, request => Assert.Equal(Environment.CurrentManagedThreadId, request.ThreadId));
    }

    /// <summary>Not awaited: what follows must have happened when this returns.</summary>
    private static void Cancel(CancellationTokenSource stop) => stop.Cancel();

    private static HttpResponseMessage Asking(RetryConditionHeaderValue wait, DateTimeOffset? date)
    {
        var answer = StubServer.Answer(429, """{"ErrorMessage":"Too many requests"}""");
        answer.Headers.RetryAfter = wait;
        answer.Headers.Date = date;
        return answer;
    }

    private sealed class HeardThrottle : IThrottleSignal
    {
        public List<string> Words { get; } = [];

        public void Throttled(TimeSpan? retryAfter) => Words.Add(("throttled " + retryAfter?.TotalSeconds).Trim());

        public void Allowed(int requestsPerMinute) => Words.Add("allowed " + requestsPerMinute);
    }
}
