using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Shell;
using Coordination.Simulator.Clock;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Shell;

public sealed class QueueLooksTests
{
    private readonly VirtualTime _time = new(DateTimeOffset.UnixEpoch);
    private readonly QueuedTasks _tasks = new();
    private readonly QueueLooks _looks;

    public QueueLooksTests() => _looks = new QueueLooks(_tasks, new RequestBudget(_time, 600), _time);

    [Fact]
    public async Task Who_waits_for_the_same_task_shares_an_answer()
    {
        for (var wait = 0; wait < 100; wait++)
            Assert.Equal("ServerTasks-1 is behind me", (await _looks.BehindAsync(Task(1), CancellationToken.None))!.Single().Description);

        Assert.Equal(["ServerTasks-1"], _tasks.Asked);
    }

    [Fact]
    public async Task Of_many_queued_tasks_few_are_asked_for_in_a_minute_and_the_others_are_told_of_nothing()
    {
        var answers = new List<IReadOnlyList<TaskResource>?>();
        for (var task = 1; task <= 100; task++)
            answers.Add(await _looks.BehindAsync(Task(task), CancellationToken.None));
        Assert.Equal(5, answers.Count(answer => answer is not null));

        _time.AdvanceBy(TimeSpan.FromMinutes(1));
        Assert.NotNull(await _looks.BehindAsync(Task(50), CancellationToken.None));
    }

    [Fact]
    public void Each_look_waits_for_its_turn()
    {
        var looks = new QueueLooks(_tasks, new RequestBudget(_time, 1), _time);
        _ = looks.BehindAsync(Task(1), CancellationToken.None);
        _ = looks.BehindAsync(Task(2), CancellationToken.None);
        Assert.Equal(["ServerTasks-1"], _tasks.Asked);

        _time.AdvanceBy(TimeSpan.FromMinutes(1));
        Assert.Equal(["ServerTasks-1", "ServerTasks-2"], _tasks.Asked);
    }

    [Fact]
    public async Task After_half_a_minute_a_queue_may_be_another()
    {
        await _looks.BehindAsync(Task(1), CancellationToken.None);
        _time.AdvanceBy(TimeSpan.FromSeconds(29));
        await _looks.BehindAsync(Task(1), CancellationToken.None);
        Assert.Single(_tasks.Asked);

        _time.AdvanceBy(TimeSpan.FromSeconds(1));
        await _looks.BehindAsync(Task(1), CancellationToken.None);
        Assert.Equal(2, _tasks.Asked.Count);
    }

    private static TaskResource Task(int number) => new() { Id = "ServerTasks-" + number, State = TaskStates.Queued };

    private sealed class QueuedTasks : StubTaskReads
    {
        public List<string> Asked { get; } = [];

        public override Task<IReadOnlyList<TaskResource>> GetQueuedBehindAsync(TaskResource task, CancellationToken cancellationToken)
        {
            Asked.Add(task.Id);
            return System.Threading.Tasks.Task.FromResult<IReadOnlyList<TaskResource>>([new TaskResource { Id = "ServerTasks-0", Description = task.Id + " is behind me" }]);
        }
    }
}
