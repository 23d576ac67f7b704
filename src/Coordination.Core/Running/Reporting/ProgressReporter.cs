using System;
using System.Collections.Generic;
using Coordination.Core.Waiting.Reporting;

namespace Coordination.Core.Running;

/// <summary>Tells the observer what changed in the words of a person, and nothing twice.</summary>
internal sealed class ProgressReporter(RunState state, IRunObserver observer, Func<string, string> link)
{
    private readonly OpenWaits _open = new();
    private readonly DeploymentProgress?[] _told = new DeploymentProgress?[state.Nodes.Count];

    /// <summary>Tells of those nodes that stand differently from when they were last told of.</summary>
    public void Report(IEnumerable<int> nodes)
    {
        foreach (var index in nodes)
        {
            Count(state.Nodes[index]);
            var progress = Describe(state.Nodes[index]);
            if (IsNews(progress, _told[index]))
            {
                _told[index] = progress;
                observer.Changed(progress);
            }
        }
    }

    private void Count(Node node)
    {
        // Only in the log of a task does anybody look for it.
        if (node.Chosen is not { } chosen || state.Options.OwnTask is null)
            return;
        if (node.Stage == NodeStage.Live)
            _open.Add(node, chosen.TaskId);
        else
            _open.Remove(node);
    }

    private DeploymentProgress Describe(Node node)
    {
        var (stage, text) = ProgressWords.Describe(node, state);
        var progress = new DeploymentProgress(node.Planned.Name, stage, text)
        {
            Sign = _open.Sign,
            Link = node.Chosen is { } chosen ? link(chosen.TaskId) : null,
            Result = node.Stage == NodeStage.Ended ? Results.Of(node, state, link) : null,
        };
        if (node.Planned.Usual is not { } usual || usual <= TimeSpan.Zero || node.Stage is not (NodeStage.Live or NodeStage.Ended))
            return progress;
        if (node.Stage == NodeStage.Ended)
            return node.Ending!.Outcome == DeploymentOutcome.Deployed ? progress with { Percent = 100, Remaining = TimeSpan.Zero } : progress;

        // Never 100 before it is over, however much longer than usual it takes.
        var ran = ProgressWords.Ran(node, state);
        return progress with
        {
            Percent = (int)Math.Min(99, 100 * ran.TotalSeconds / usual.TotalSeconds),
            Remaining = ran < usual ? usual - ran : TimeSpan.Zero,
        };
    }

    private static bool IsNews(DeploymentProgress progress, DeploymentProgress? told) =>
        told is null
        || progress.State != told.State
        || progress.Percent != told.Percent
        || !string.Equals(progress.Text, told.Text, StringComparison.Ordinal)
        || !string.Equals(progress.Link, told.Link, StringComparison.Ordinal)
        || progress.Result?.Twins.Count != told.Result?.Twins.Count;
}
