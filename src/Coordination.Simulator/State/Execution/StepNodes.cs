using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>The nodes of an execution's steps in its activity log, and when they appear.</summary>
internal sealed class StepNodes
{
    private readonly Dictionary<int, ActivityNode> _nodes = [];
    private readonly OctopusServer _server;
    private readonly Execution _execution;
    private readonly ProcessPlan _plan;

    public StepNodes(OctopusServer server, Execution execution, ProcessPlan plan)
    {
        _server = server;
        _execution = execution;
        _plan = plan;
        if (server.Switches.PlannedSteps == PlannedSteps.FromTheFirstMoment) ShowAll();
    }

    private ActivityNode Root => _execution.Task.Log;

    public void TaskStarted()
    {
        if (_server.Switches.PlannedSteps == PlannedSteps.WhenStarted) ShowAll();
    }

    /// <summary>The node under which packages are acquired: the first below the root.</summary>
    public ActivityNode AddAcquisition()
    {
        var node = Root.AddChild(_server.Random.HexDigits(32), "Acquire packages", isSummary: true);
        Root.Children.Remove(node);
        Root.Children.Insert(0, node);
        return node;
    }

    /// <summary>The step runs now.</summary>
    public ActivityNode Reach(PlannedStep step)
    {
        var node = NodeOf(step);
        node.Begin(_server);
        return node;
    }

    /// <summary>The step does not run.</summary>
    public void Skip(PlannedStep step, string reason, LogCategory category = LogCategory.Info)
    {
        switch (_server.Switches.SkippedSteps)
        {
            case SkippedSteps.Hidden:
                if (_nodes.TryGetValue(step.Number, out var shown)) Root.Children.Remove(shown);
                break;
            case SkippedSteps.Pending:
                NodeOf(step);
                break;
            default:
                var node = NodeOf(step);
                node.Log(_server, category, $"Skipping this step: {reason}.");
                node.Finish(_server, ActivityStatus.Skipped);
                break;
        }
    }

    private void ShowAll()
    {
        foreach (var step in _plan.Steps)
        {
            if (step.SkipReason is null || _server.Switches.SkippedSteps != SkippedSteps.Hidden) NodeOf(step);
        }
    }

    private ActivityNode NodeOf(PlannedStep step)
    {
        if (_nodes.TryGetValue(step.Number, out var node)) return node;
        var slug = step.Step.Slug ?? NamedEntities.SlugOf(step.Step.Name);
        var segment = _execution.ExecutionPlanLogContext.Steps.First(planned => string.Equals(planned.Slug, slug, System.StringComparison.Ordinal)).CorrelationId;
        node = Root.AddChild(segment, step.NodeName, isSummary: true);
        _nodes.Add(step.Number, node);
        return node;
    }
}
