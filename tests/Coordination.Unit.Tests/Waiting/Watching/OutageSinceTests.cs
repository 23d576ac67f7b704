using System;
using System.Collections.Generic;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Watching;
using Coordination.Unit.Tests.Octopus.Support;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Watching;

public sealed class OutageSinceTests
{
    [Fact]
    public void An_outage_counts_from_the_first_request_of_it_and_not_from_when_its_repetitions_were_given_up()
    {
        var world = new World();
        world.Stub.On("GET /api/tasks?take=1&ids=T-1&spaces=Spaces-2&includeSystem=false", 503, "{}");
        var watcher = new TaskWatcher(new RequestBudget(world.Time), world.Time);
        var outages = new Outages();

        using var watch = watcher.Watch(world.OpenSpace(), "T-1", null, outages);
        world.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.NotEmpty(outages.Since);
        Assert.All(outages.Since, since => Assert.Equal(ManualTime.Start + TimeSpan.FromSeconds(2), since));
    }

    [Fact]
    public void That_the_server_is_away_is_heard_twice_within_seconds_which_is_worth_a_word()
    {
        var world = new World();
        world.Stub.On("GET /api/tasks?take=1&ids=T-1&spaces=Spaces-2&includeSystem=false", 503, "{}");
        var watcher = new TaskWatcher(new RequestBudget(world.Time), world.Time);
        var outages = new Outages();

        using var watch = watcher.Watch(world.OpenSpace(), "T-1", null, outages);
        world.Time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(2, outages.Since.Count);
    }

    private sealed class Outages : ITaskSubscriber
    {
        public List<DateTimeOffset> Since { get; } = [];

        public void Failed(Failure failure, DateTimeOffset since) => Since.Add(since);

        public void Seen(TaskResource task, DateTimeOffset asked) => Assert.Fail("Nothing can be seen.");

        public void Missing(string taskId, DateTimeOffset asked) => Assert.Fail("Nothing can be seen.");

        public void Broken(Exception exception) => Assert.Fail(exception.ToString());
    }
}
