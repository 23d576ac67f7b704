using System;
using System.Linq;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scenarios;

/// <summary>The log of a deployment or a run of the past: its steps one after the other, as long as they took, stretched to the time that it took in all.</summary>
internal sealed class PastLog(OctopusServer server, ServerTask task, ProcessPlan plan, PlannedTimes times)
{
    private readonly double _stretch = StretchOf(task, times.Total);

    public void Write()
    {
        if (task.StartTime is not { } at) return;
        if (plan.PackageCount > 0)
        {
            var acquired = at + Stretched(times.Acquisition);
            Node(task.Log, "Acquire packages", at, acquired, ActivityStatus.Success, isSummary: true);
            at = acquired;
        }

        foreach (var group in times.Groups)
        {
            foreach (var step in group) Write(step, at);
            at += group.Select(step => Stretched(times.Of(step))).DefaultIfEmpty(TimeSpan.Zero).Max();
        }
    }

    private static double StretchOf(ServerTask task, TimeSpan planned) =>
        planned > TimeSpan.Zero && task is { StartTime: { } started, CompletedTime: { } ended } ? (ended - started).TotalMilliseconds / planned.TotalMilliseconds : 1;

    private void Write(PlannedStep step, DateTimeOffset at)
    {
        var status = times.IsFailed(step) ? ActivityStatus.Failed : ActivityStatus.Success;
        var node = Node(task.Log, step.NodeName, at, at + Stretched(times.Of(step)), status, isSummary: true);
        string[] targets = step.Roles.Count == 0 ? ["Octopus Server"] : [.. plan.MachinesOf(step).Select(machine => machine.Name)];
        var actions = step.Actions.Where(action => action.SkipReason is null).ToList();
        var once = TimeSpan.FromTicks(actions.Sum(action => times.Of(step, action).Ticks));
        var before = TimeSpan.Zero;
        foreach (var action in actions)
        {
            var parent = step.Actions.Count == 1 ? node : Node(node, $"Step {action.Number}: {action.Action.Name}", at + Stretched(before), node.Ended!.Value, status, isSummary: false);
            for (var target = 0; target < targets.Length; target++)
            {
                var start = at + Stretched(TimeSpan.FromTicks(once.Ticks * (target / step.Window)) + before);
                Node(parent, targets[target], start, start + Stretched(times.Of(step, action)), status, isSummary: false);
            }

            before += times.Of(step, action);
        }
    }

    private TimeSpan Stretched(TimeSpan planned) => TimeSpan.FromMilliseconds(Math.Round(planned.TotalMilliseconds * _stretch));

    private ActivityNode Node(ActivityNode parent, string name, DateTimeOffset started, DateTimeOffset ended, ActivityStatus status, bool isSummary)
    {
        var node = parent.AddChild(server.Random.HexDigits(32), name, isSummary);
        node.Started = started;
        node.Ended = ended;
        node.Status = status;
        node.ProgressPercentage = 100;
        return node;
    }
}
