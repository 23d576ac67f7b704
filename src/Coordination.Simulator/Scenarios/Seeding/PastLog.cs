using System;
using System.Linq;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scenarios;

/// <summary>The log of a successful deployment of the past: its steps one after the other, as long as they take, stretched to the time that it took in all.</summary>
internal sealed class PastLog(OctopusServer server, Project project, Deployment deployment, ProcessPlan plan)
{
    private readonly PlannedTimes _times = new(server, project, plan);
    private readonly double _stretch = StretchOf(deployment.Task, new PlannedTimes(server, project, plan).Total);

    public void Write()
    {
        if (deployment.Task.StartTime is not { } at) return;
        if (plan.PackageCount > 0)
        {
            var acquired = at + Stretched(_times.Acquisition);
            Node(deployment.Task.Log, "Acquire packages", at, acquired, isSummary: true);
            at = acquired;
        }

        foreach (var group in plan.Groups)
        {
            var end = at;
            foreach (var step in group.Where(_times.Runs))
            {
                Write(step, at);
                if (at + Stretched(_times.Of(step)) is var ended && ended > end) end = ended;
            }

            at = end;
        }
    }

    private static double StretchOf(ServerTask task, TimeSpan planned) =>
        planned > TimeSpan.Zero && task is { StartTime: { } started, CompletedTime: { } ended } ? (ended - started).TotalMilliseconds / planned.TotalMilliseconds : 1;

    private void Write(PlannedStep step, DateTimeOffset at)
    {
        var node = Node(deployment.Task.Log, step.NodeName, at, at + Stretched(_times.Of(step)), isSummary: true);
        string[] targets = step.Roles.Count == 0 ? ["Octopus Server"] : [.. plan.MachinesOf(step).Select(machine => machine.Name)];
        var actions = step.Actions.Where(action => action.SkipReason is null).ToList();
        var once = TimeSpan.FromTicks(actions.Sum(action => _times.Of(action).Ticks));
        var before = TimeSpan.Zero;
        foreach (var action in actions)
        {
            var parent = step.Actions.Count == 1 ? node : Node(node, $"Step {action.Number}: {action.Action.Name}", at + Stretched(before), node.Ended!.Value, isSummary: false);
            for (var target = 0; target < targets.Length; target++)
            {
                var start = at + Stretched(TimeSpan.FromTicks(once.Ticks * (target / step.Window)) + before);
                Node(parent, targets[target], start, start + Stretched(_times.Of(action)), isSummary: false);
            }

            before += _times.Of(action);
        }
    }

    private TimeSpan Stretched(TimeSpan planned) => TimeSpan.FromMilliseconds(Math.Round(planned.TotalMilliseconds * _stretch));

    private ActivityNode Node(ActivityNode parent, string name, DateTimeOffset started, DateTimeOffset ended, bool isSummary)
    {
        var node = parent.AddChild(server.Random.HexDigits(32), name, isSummary);
        node.Started = started;
        node.Ended = ended;
        node.Status = ActivityStatus.Success;
        node.ProgressPercentage = 100;
        return node;
    }
}
