using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Tasks;

/// <summary>How many tasks are in each state; <c>Interrupted</c> counts those that wait for a person, which are Queued as well.</summary>
internal static class TaskCounts
{
    public static JObject Of(IReadOnlyCollection<ServerTask> tasks)
    {
        var counts = new JObject();
        foreach (TaskState state in Enum.GetValues(typeof(TaskState)))
            counts[state.ToString()] = tasks.Count(task => task.State == state);
        counts["Interrupted"] = tasks.Count(task => task.HasPendingInterruptions);
        return counts;
    }
}
