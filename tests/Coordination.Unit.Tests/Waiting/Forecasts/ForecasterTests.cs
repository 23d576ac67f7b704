using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Facts;
using Coordination.Core.Waiting.Forecasts;
using Coordination.Core.Waiting.Processes;
using Coordination.Core.Waiting.State;
using Coordination.Core.Waiting.Targets;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Forecasts;

/// <summary>Three steps; the last time they started 0, 60 and 180 seconds after the task, and ended when the next did or after 240.</summary>
public sealed class ForecasterTests
{
    private static readonly DateTimeOffset _start = new(2024, 3, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset _lastTime = _start.AddDays(-7);
    private static readonly ProcessOutline _outline = ProcessOutline.Of(new ProcessResource { Steps = [Step("One"), Step("Two"), Step("Three")] });

    [Fact]
    public void Before_its_log_is_seen_it_counts_from_the_start_of_the_task() =>
        Assert.Equal(180, Expected("Three", AwaitedState.Started, passed: []));

    [Fact]
    public void The_end_of_a_step_comes_later_than_its_start() =>
        Assert.Equal(240, Expected("Three", AwaitedState.Completed, passed: []));

    [Fact]
    public void What_earlier_steps_took_longer_moves_it() =>
        Assert.Equal(400 + 120, Expected("Three", AwaitedState.Started, passed: [("One", 0, 400), ("Two", 400, null)]));

    [Fact]
    public void A_time_that_lies_in_our_future_by_the_clock_of_the_server_counts_as_now()
    {
        var forecast = Forecast("Three", AwaitedState.Started, [("One", 0, 7200), ("Two", 7200, null)], now: 100)!;

        Assert.Equal(100 + 120, (forecast.Expected - _start).TotalSeconds);
    }

    [Fact]
    public void A_step_that_the_last_deployment_did_not_have_has_no_forecast() =>
        Assert.Null(Forecast("Two", AwaitedState.Started, [], now: 10, past: Past(isOfSameProcess: true, "One", "Three")));

    [Fact]
    public void What_another_process_did_is_less_sure()
    {
        var same = Forecast("Three", AwaitedState.Started, [], now: 10)!;
        var other = Forecast("Three", AwaitedState.Started, [], now: 10, past: Past(isOfSameProcess: false, "One", "Two", "Three"))!;

        Assert.Equal(same.Expected, other.Expected);
        Assert.True(other.Spread > same.Spread);
    }

    [Fact]
    public void What_is_long_overdue_has_no_forecast_any_more() =>
        Assert.Null(Forecast("Three", AwaitedState.Started, [], now: 1000));

    [Fact]
    public void Without_an_earlier_deployment_there_is_none()
    {
        var state = State("Three", AwaitedState.Started);
        state.Apply(new PastShown(_start, EarlierDeployments.None));

        Assert.Null(Forecaster.Of(state));
    }

    private static double Expected(string step, AwaitedState awaited, (string Step, int Started, int? Ended)[] passed) =>
        (Forecast(step, awaited, passed, now: 500)!.Expected - _start).TotalSeconds;

    private static StepForecast? Forecast(string step, AwaitedState awaited, (string Step, int Started, int? Ended)[] passed, int now, PastDeployment? past = null)
    {
        var state = State(step, awaited);
        if (passed.Length > 0)
            state.Apply(new LogShown(_start, Log(_start, passed)));
        state.Apply(new PastShown(_start.AddSeconds(passed.Length == 0 && now == 500 ? 1 : now), new EarlierDeployments([past ?? Past(isOfSameProcess: true, "One", "Two", "Three")], MayGrow: false)));
        return Forecaster.Of(state);
    }

    private static WaitState State(string step, AwaitedState awaited)
    {
        var execution = new Execution { Id = "Deployments-1", TaskId = "ServerTasks-1", ProjectId = "Projects-1", EnvironmentId = "Environments-1" };
        var target = new WaitTarget(execution, new ExecutionNames("B", null, "1.0.0", "Dev", null)) { Outline = _outline, Step = _outline.All.Single(one => one.Name == step), State = awaited };
        var state = new WaitState(target, new WaitLimits(), ownTask: null);
        state.Apply(new TaskShown(_start, Log(_start, []).Task, _start));
        return state;
    }

    private static PastDeployment Past(bool isOfSameProcess, params string[] steps)
    {
        (string Step, int Started, int? Ended)[] all = [("One", 0, 60), ("Two", 60, 180), ("Three", 180, 240)];
        return PastDeployment.Of(Log(_lastTime, [.. all.Where(one => steps.Contains(one.Step))]), _outline, isOfSameProcess);
    }

    private static TaskDetailsResource Log(DateTimeOffset start, (string Step, int Started, int? Ended)[] steps) => new()
    {
        Task = new TaskResource { Id = "ServerTasks-1", State = TaskStates.Executing, StartTime = start },
        ActivityLogs = [new ActivityResource { Id = "root", Name = "Deploy", Status = ActivityStatuses.Running, Children = [.. steps.Select((step, index) => Node(start, step, index))] }],
    };

    private static ActivityResource Node(DateTimeOffset start, (string Step, int Started, int? Ended) step, int index) => new()
    {
        Id = "root/" + index,
        Name = "Step " + (index + 1) + ": " + step.Step,
        Status = step.Ended is null ? ActivityStatuses.Running : ActivityStatuses.Success,
        Started = start.AddSeconds(step.Started).ToString("O"),
        Ended = step.Ended is { } ended ? start.AddSeconds(ended).ToString("O") : null,
    };

    private static StepResource Step(string name) => new() { Name = name, Actions = [new ActionResource { Name = name }] };
}
