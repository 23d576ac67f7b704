using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>How the nodes of an activity log come and go.</summary>
internal static class RunningNodes
{
    public static ActivityNode AddChild(this ActivityNode parent, string segment, string name, bool isSummary = false)
    {
        var child = new ActivityNode($"{parent.Id}/{segment}", name) { ShowAtSummaryLevel = isSummary };
        parent.Children.Add(child);
        return child;
    }

    public static void Begin(this ActivityNode node, OctopusServer server)
    {
        if (node.Status == ActivityStatus.Running) return;
        node.Status = ActivityStatus.Running;
        node.Started ??= server.Now;
    }

    public static void Finish(this ActivityNode node, OctopusServer server, ActivityStatus status)
    {
        node.Status = status;
        node.Started ??= server.Now;
        node.Ended = server.Now;
        node.ProgressPercentage = 100;
    }

    /// <summary>Ends a node as the worst of what is below it.</summary>
    public static void FinishByChildren(this ActivityNode node, OctopusServer server) =>
        node.Finish(server, node.Children.Count == 0 ? ActivityStatus.Success : node.Children.Max(child => Worse(child.Status)) switch
        {
            0 => node.Children.All(child => child.Status == ActivityStatus.Skipped) ? ActivityStatus.Skipped : ActivityStatus.Success,
            1 => ActivityStatus.SuccessWithWarning,
            _ => ActivityStatus.Failed,
        });

    /// <summary>What runs is cancelled; what is still pending stays so.</summary>
    public static void CloseRunning(this ActivityNode node, OctopusServer server)
    {
        foreach (var child in node.Children) child.CloseRunning(server);
        if (node.Status == ActivityStatus.Running) node.Finish(server, ActivityStatus.Canceled);
    }

    public static void Log(this ActivityNode node, OctopusServer server, LogCategory category, string text) => node.LogElements.Add(new LogLine(category, server.Now, text));

    private static int Worse(ActivityStatus status) => status switch
    {
        ActivityStatus.Failed or ActivityStatus.Canceled => 2,
        ActivityStatus.SuccessWithWarning => 1,
        _ => 0,
    };
}
