using System.Collections.Generic;
using System.Linq;
using System.Text;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Tasks;

/// <summary>A task with its activity log: exactly one root.</summary>
internal static class TaskDetailsDocument
{
    public static JObject Write(ServerTask task, bool verbose, int tail, ApiCall call)
    {
        var log = new ActivityLogDocument(verbose, tail, call.Server.Switches, isPaused: task is { State: TaskState.Queued, StartTime: not null });
        return new JObject
        {
            ["Task"] = TaskDocument.Write(task, call.Now, call.Links),
            ["ActivityLogs"] = new JArray(log.Write(task.Log)),
            ["Progress"] = new JObject { ["ProgressPercentage"] = Percentage(task), ["EstimatedTimeRemaining"] = string.Empty },
            ["PhysicalLogSize"] = Lines(task.Log).Sum(line => (long)Encoding.UTF8.GetByteCount(line.MessageText)),
            ["Links"] = new JObject { ["Self"] = call.Links.Api($"tasks/{task.Id}/details") },
        };
    }

    /// <summary>How many of the steps have ended, in percent.</summary>
    private static int Percentage(ServerTask task)
    {
        var steps = task.Log.Children;
        if (task.IsCompleted || steps.Count == 0)
            return task.IsCompleted ? 100 : 0;
        return 100 * steps.Count(step => step.Status is not (ActivityStatus.Pending or ActivityStatus.Running)) / steps.Count;
    }

    private static IEnumerable<LogLine> Lines(ActivityNode node) => node.LogElements.Concat(node.Children.SelectMany(Lines));
}
