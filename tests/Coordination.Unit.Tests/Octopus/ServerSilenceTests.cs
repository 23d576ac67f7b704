using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Transport;
using Coordination.Unit.Tests.Octopus.Support;
using Xunit;

namespace Coordination.Unit.Tests.Octopus;

/// <summary>A server that takes requests and does not answer them is told of long before a request is given up.</summary>
public sealed class ServerSilenceTests
{
    private const string Told = "https://octopus.example.com has not answered GET /api/Spaces-2/environments for 15 s; waiting on.";
    private const string Again = "https://octopus.example.com answers again.";

    private readonly World _world = new();
    private readonly List<string> _heard = [];

    [Fact]
    public void After_fifteen_seconds_it_is_told_and_after_a_hundred_the_request_is_given_up_as_ever()
    {
        _world.Stub.Hangs(World.Environments);
        using var listening = _world.Silence.Listen(_heard.Add);
        var asked = AskAsync();

        _world.Time.Advance(TimeSpan.FromSeconds(14.9));
        Assert.Empty(_heard);
        _world.Time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal([Told], _heard);
        _world.Time.Advance(TimeSpan.FromSeconds(84.9));
        Assert.False(asked.IsCompleted);
        Assert.Single(_world.Stub.Seen);
        _world.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(2, _world.Stub.Seen.Count);
    }

    [Fact]
    public void It_is_told_once_however_many_requests_hang_and_once_that_it_is_over()
    {
        _world.Stub.Hangs(World.Environments).Hangs(World.Environments).On(World.Environments, """{"Items":[],"Links":{}}""");
        using var listening = _world.Silence.Listen(_heard.Add);

        Task[] asked = [AskAsync(), AskAsync()];
        _world.Time.Advance(TimeSpan.FromSeconds(110));

        Assert.All(asked, one => Assert.True(one.IsCompletedSuccessfully));
        Assert.Equal([Told, Again], _heard);
    }

    [Fact]
    public void A_server_that_answers_in_time_is_not_told_of()
    {
        _world.Stub.On(World.Environments, async (_, stop) =>
        {
            await Coordination.Core.Time.VirtualTimeSafe.DelayAsync(_world.Time, TimeSpan.FromSeconds(14), stop);
            return StubServer.Answer(200, """{"Items":[],"Links":{}}""");
        });
        using var listening = _world.Silence.Listen(_heard.Add);
        var asked = AskAsync();

        _world.Time.Advance(TimeSpan.FromSeconds(60));

        Assert.True(asked.IsCompletedSuccessfully);
        Assert.Empty(_heard);
    }

    [Fact]
    public void Whoever_begins_to_wait_during_a_silence_hears_of_it_too_and_whoever_has_ended_does_not()
    {
        _world.Stub.Hangs(World.Environments);
        var space = _world.OpenSpace();
        using (_world.Silence.Listen(_heard.Add))
        {
            _ = space.GetEnvironmentsAsync(CancellationToken.None);
            _world.Time.Advance(TimeSpan.FromSeconds(50));
        }

        List<string> late = [];
        using var listening = _world.Silence.Listen(late.Add);
        _ = space.GetEnvironmentsAsync(CancellationToken.None);
        _world.Time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal([Told], _heard);
        Assert.Equal([Told], late);
    }

    [Fact]
    public void While_one_request_hangs_the_answer_to_another_does_not_say_that_all_is_well()
    {
        _world.Stub.Hangs(World.Environments).On(World.Environments, """{"Items":[],"Links":{}}""");
        var space = _world.OpenSpace();
        using var listening = _world.Silence.Listen(_heard.Add);
        using var stop = new CancellationTokenSource();
        _ = space.GetEnvironmentsAsync(stop.Token);
        _world.Time.Advance(TimeSpan.FromSeconds(20));

        _ = space.GetEnvironmentsAsync(CancellationToken.None);
        Assert.Equal([Told], _heard);
        stop.Cancel();
        _ = space.GetEnvironmentsAsync(CancellationToken.None);

        Assert.Equal([Told, Again], _heard);
    }

    [Fact]
    public void A_person_who_connects_hears_of_it_before_it_is_given_up()
    {
        _world.Stub.Forget("GET /api").Hangs("GET /api");
        var engine = _world.NewEngine();
        using var listening = engine.ListenForSilence(_heard.Add);
        var connecting = engine.ConnectAsync(_world.Request(), CancellationToken.None);

        _world.Time.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(["https://octopus.example.com has not answered GET /api for 15 s; waiting on."], _heard);
        _world.Time.Advance(TimeSpan.FromSeconds(15));

        Assert.True(connecting.IsFaulted);
    }

    private Task<IReadOnlyList<Coordination.Core.Octopus.Wire.EnvironmentResource>> AskAsync() => _world.OpenSpace().GetEnvironmentsAsync(CancellationToken.None);
}
