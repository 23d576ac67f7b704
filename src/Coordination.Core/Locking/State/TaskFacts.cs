using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>What the server's showing of tasks tells. Ended stays ended.</summary>
internal static class TaskFacts
{
    public static Contender Apply(Contender contender, IReadOnlyDictionary<string, TaskSight> tasks)
    {
        var ended = tasks.Where(task => task.Value is TaskSight.Ended or TaskSight.Cancelled && contender.Tasks.Find(task.Key) is null).Select(task => (task.Key, (long)task.Value)).ToList();
        if (ended.Count == 0)
            return contender;
        var known = contender with { Tasks = contender.Tasks.And(contender.Now, ended) };
        return known.View is null ? known : Turn.Look(known);
    }
}
