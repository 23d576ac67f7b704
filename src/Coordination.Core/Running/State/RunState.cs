using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Folding;

namespace Coordination.Core.Running;

/// <summary>
/// All that is known of a run: its facts, folded. <see cref="Apply"/> is the only writer. What a fact touches is marked dirty,
/// so that judging costs what changed and not what there is.
/// </summary>
internal sealed class RunState
{
    private readonly Alarms _alarms = new();
    private readonly Dictionary<string, Node> _byName;
    private List<int> _dirty = [];

    public RunState(string runId, ResolvedPlan plan, RunOptions options)
    {
        RunId = runId;
        Plan = plan;
        Options = options;
        Nodes = Graph.Build(plan);
        _byName = Nodes.ToDictionary(node => node.Planned.Name, StringComparer.OrdinalIgnoreCase);
        Open = Nodes.Count;
        Cycles = new CycleTurns(options.OwnTask is not null);
    }

    public string RunId { get; }

    public ResolvedPlan Plan { get; }

    public RunOptions Options { get; }

    public IReadOnlyList<Node> Nodes { get; }

    /// <summary>When the run began.</summary>
    public DateTimeOffset Started { get; private set; }

    /// <summary>The time of the latest fact; it never goes back.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Whether the run is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Nodes that are not closed.</summary>
    public int Open { get; private set; }

    /// <summary>How asking for deployments goes.</summary>
    public Asking Asking { get; } = new();

    /// <summary>Whether the server tells how tasks stand.</summary>
    public Outage ReadOutage { get; } = new(OutageKind.Reading);

    /// <summary>How looking at what is deployed where nodes want to go stands.</summary>
    public PlaceLooks Looks { get; } = new();

    /// <summary>What is known of deployments that wait for us.</summary>
    public CycleTurns Cycles { get; }

    /// <summary>The nodes to be judged, in the order in which facts touched them.</summary>
    public IReadOnlyList<int> Dirty => _dirty;

    /// <summary>When the state wants to be told that time has passed; null for never.</summary>
    public DateTimeOffset? Next => Instants.First(_alarms.First, Asking.Next(Now), Looks.Next(Now), Cycles.Due);

    /// <summary>An outage of this kind.</summary>
    public Outage OutageOf(OutageKind kind) => kind switch
    {
        OutageKind.Reading => ReadOutage,
        OutageKind.Looking => Looks.Outage,
        _ => Asking.Outage,
    };

    /// <summary>Whether the deployment of this name lets those that come after it start.</summary>
    public bool HasLetGo(string name) => _byName[name].Ending is { LetsOthersStart: true };

    /// <summary>Adds one fact to what is known.</summary>
    public void Apply(Fact fact)
    {
        if (fact.At > Now)
            Now = fact.At;
        switch (fact)
        {
            case RunStarted started:
                Started = started.At;
                Succession.Begin(this);
                break;
            case Decided decided:
                Take(decided.Set);
                break;
            case CreateAccepted or CreateRefused or CreateNotSent or CreateLost:
                CreateFacts.Apply(this, fact);
                break;
            case CellSeen or LookFailed:
                CellFacts.Apply(this, fact);
                break;
            case TurnCame:
                Asking.HasTurn = true;
                Asking.AwaitsTurn = false;
                break;
            case PlaceSeen or PlacesLookedAt:
                PlaceFacts.Apply(this, fact);
                break;
            case TaskSeen or TaskMissing or CancelAnswered or CancelFailed or WatchFailed:
                TaskFacts.Apply(this, fact);
                break;
            case CycleSearched searched:
                Cycles.Saw(searched, Nodes[searched.Node].Stage == NodeStage.Live);
                Touch(Nodes[searched.Node]);
                break;
            case TimePassed:
                break;
            default:
                throw new InvalidOperationException("A run does not know the fact " + fact.GetType().Name + ".");
        }

        while (_alarms.DueBy(Now) is { } due)
            Touch(Nodes[due]);
    }

    /// <summary>Has a node judged.</summary>
    public void Touch(Node node)
    {
        _alarms.Set(node, null);
        if (node.Dirty)
            return;
        node.Dirty = true;
        _dirty.Add(node.Index);
    }

    /// <summary>Notes that nothing more can become known of a node.</summary>
    public void Close(Node node)
    {
        node.Closed = true;
        Open--;
    }

    /// <summary>Notes that the run is over.</summary>
    public void Finish() => IsOver = true;

    private void Take(DecisionSet set)
    {
        var judged = _dirty;
        _dirty = [];
        foreach (var index in judged)
            Nodes[index].Dirty = false;
        foreach (var alarm in set.Alarms)
            _alarms.Set(Nodes[alarm.Node], alarm.At);
        foreach (var step in set.Steps)
            StepFacts.Apply(this, step);
    }
}
