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

    private readonly SortedSet<string> _tasks = new(StringComparer.Ordinal);

    /// <summary>What to put at the end of a line; empty when nothing is waited for.</summary>
    public string Sign
    {
        get
        {
            lock (_tasks)
                return _tasks.Count == 0 ? string.Empty : WaitSign.Of(_tasks.Take(MostNamed));
        }
    }

    /// <summary>A wait for a task begins.</summary>
    public void Add(string taskId)
    {
        lock (_tasks)
            _tasks.Add(taskId);
    }

    /// <summary>It ends.</summary>
    public void Remove(string taskId)
    {
        lock (_tasks)
            _tasks.Remove(taskId);
    }
}
