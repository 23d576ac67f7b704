using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Waiting.Logs;

namespace Coordination.Core.Waiting.Reporting;

/// <summary>The tasks that one call waits for, for all its lines to name: of a log that others read, they see the last line alone.</summary>
internal sealed class OpenWaits
{
    /// <summary>How many a line names at most; with more, a person could not read it.</summary>
    private const int MostNamed = 100;

    private readonly Dictionary<object, string> _tasks = [];

    /// <summary>What to put at the end of a line; empty when nothing is waited for.</summary>
    public string Sign
    {
        get
        {
            lock (_tasks)
                return _tasks.Count == 0 ? string.Empty : WaitSign.Of(_tasks.Values.Distinct(StringComparer.Ordinal).OrderBy(task => task, StringComparer.Ordinal).Take(MostNamed));
        }
    }

    /// <summary>A wait for a task begins, or goes on.</summary>
    /// <param name="wait">Whatever stands for the wait: several may be for one task.</param>
    /// <param name="taskId">The task.</param>
    public void Add(object wait, string taskId)
    {
        lock (_tasks)
            _tasks[wait] = taskId;
    }

    /// <summary>It ends.</summary>
    /// <returns>Whether it was the last for its task.</returns>
    public bool Remove(object wait)
    {
        lock (_tasks)
            return _tasks.TryGetValue(wait, out var taskId) && _tasks.Remove(wait) && !_tasks.ContainsValue(taskId);
    }
}
