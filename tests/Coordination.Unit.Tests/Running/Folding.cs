using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Running;
using Coordination.Unit.Tests.Running.Model;

namespace Coordination.Unit.Tests.Running;

/// <summary>A run of one deployment whose facts a test writes by hand.</summary>
internal sealed class Folding
{
    public static readonly Failure Away = new("ServerUnreachable", FailureKind.Unreachable, "away");
    public static readonly Failure Forbidden = new("Forbidden", FailureKind.Forbidden, "The key lacks TaskView.");
    private static readonly DateTimeOffset _start = new(2024, 3, 1, 10, 42, 0, TimeSpan.Zero);

    private readonly bool _turns;

    /// <summary>Begins the run.</summary>
    /// <param name="options">Its limits.</param>
    /// <param name="with">What its deployment is besides.</param>
    /// <param name="turns">Whether deployments may be asked for as far as their pace is concerned.</param>
    public Folding(RunOptions? options = null, Func<ResolvedDeployment, ResolvedDeployment>? with = null, bool turns = true)
    {
        _turns = turns;
        var planned = RandomPlan.Deployment(0, 0, []);
        State = new RunState("0123456789ab", RandomPlan.Of([with is null ? planned : with(planned)]), options ?? new RunOptions());
        At(0, at => new RunStarted(at));
    }

    public RunState State { get; }

    public Node Node => State.Nodes[0];

    /// <summary>Folds a fact that comes so many seconds after the start, and answers the steps that it leads to.</summary>
    public List<Decision> At(double seconds, Func<DateTimeOffset, Fact> fact)
    {
        var at = Instant(seconds);
        var steps = new List<Decision>();
        State.Apply(fact(at));
        for (var set = Decider.Decide(State); !set.IsEmpty; set = Decider.Decide(State))
        {
            State.Apply(new Decided(at, set));
            steps.AddRange(set.Steps.Where(step => step is not AwaitTurn));
            if (State.Asking.AwaitsTurn && _turns)
                State.Apply(new TurnCame(at));
        }

        return steps;
    }

    public static DateTimeOffset Instant(double seconds) => _start + TimeSpan.FromSeconds(seconds);

    public List<Decision> Passes(double seconds) => At(seconds, at => new TimePassed(at));

    public List<Decision> Lost(double seconds, int attempt = 1) => At(seconds, at => new CreateLost(at, 0, attempt, Away));

    public List<Decision> Accepted(double seconds, string task, int attempt = 1) =>
        At(seconds, at => new CreateAccepted(at, 0, attempt, "Deployments-" + task, task, at));

    public List<Decision> Cell(double seconds, double sent, params (string Task, int Attempt, double Created)[] mine) =>
        At(seconds, at => new CellSeen(at, 0, Instant(sent), [.. Array.ConvertAll(mine, one => new Sighting(one.Task, "Deployments-" + one.Task, one.Attempt, Instant(one.Created)))], null));

    public List<Decision> Task(double seconds, string task, string state, bool started = false, string? error = null) =>
        At(seconds, at => new TaskSeen(at, 0, new TaskResource { Id = task, State = state, StartTime = started ? _start : null, CompletedTime = TaskStates.IsOver(state) ? at : null, ErrorMessage = error }, at));
}
