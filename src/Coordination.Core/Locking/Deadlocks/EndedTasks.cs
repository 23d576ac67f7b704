using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Core.Locking.Deadlocks;

/// <summary>The tasks that hold locks or wait for them and were shown as ended, as far as they were asked for: what they held is entered past.</summary>
internal sealed class EndedTasks(LockEnvironment environment)
{
    private readonly Dictionary<string, TaskSight> _sights = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the task of an entry is one of them.</summary>
    public bool Include(LockEntry entry) =>
        entry.Request.Task is { } task && _sights.TryGetValue(task, out var sight) && sight is not (TaskSight.Alive or TaskSight.NotVisible);

    /// <summary>Asks for those tasks of some entries that were not asked for yet.</summary>
    /// <returns>Whether that showed any of them as ended.</returns>
    public async Task<bool> AskAsync(IReadOnlyCollection<LockEntry> entries, CancellationToken cancellationToken)
    {
        var tasks = entries.Select(entry => entry.Request.Task).OfType<string>().Where(task => !_sights.ContainsKey(task)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (tasks.Count == 0)
            return false;
        foreach (var sight in await TaskSights.AskAsync(environment, tasks, cancellationToken).ConfigureAwait(false))
            _sights[sight.Key] = sight.Value;
        return entries.Any(Include);
    }
}
