using System;
using System.Collections.Generic;
using System.Globalization;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Tasks;

/// <summary>A server task as the server shows it (recorded 2017, later members added): linked without a space.</summary>
internal static class TaskDocument
{
    public static JObject Write(ServerTask task, DateTimeOffset now, LinkBuilder links)
    {
        var document = EntityJson.Write(task);
        document["Completed"] = Completed(task);
        document["Duration"] = task.StartTime is null ? string.Empty : EnglishDuration.Of(task.RunningTime(now));
        Document.Complete(document, new JObject
        {
            ["HasPendingPreconditions"] = false,
            ["PendingPreconditionTypes"] = new JArray(),
            ["EstimatedRemainingQueueDurationSeconds"] = 0,
        });
        links.Give(document, LinksOf(task, links));
        return document;
    }

    private static string Completed(ServerTask task) =>
        task.CompletedTime is { } completed ? completed.ToString("dddd, MMMM d, yyyy h:mm tt", CultureInfo.InvariantCulture)
        : task.State == TaskState.Queued ? "Queued..."
        : "Executing...";

    private static Dictionary<string, string> LinksOf(ServerTask task, LinkBuilder links)
    {
        var self = links.Api("tasks/" + task.Id);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Web"] = links.Web(task.SpaceId is null ? "tasks/" + task.Id : $"{task.SpaceId}/tasks/{task.Id}"),
            ["Raw"] = self + "/raw",
            ["Rerun"] = links.Api("tasks/rerun/" + task.Id),
            ["Cancel"] = self + "/cancel",
            ["State"] = self + "/state",
            ["Prioritize"] = self + "/prioritize",
            ["QueuedBehind"] = self + "/queued-behind{?skip,take}",
            ["Details"] = self + "/details{?verbose,tail,ranges}",
            ["Artifacts"] = links.In(task.SpaceId, "artifacts?regarding=" + task.Id),
            ["Interruptions"] = links.In(task.SpaceId, "interruptions?regarding=" + task.Id),
        };
    }
}
