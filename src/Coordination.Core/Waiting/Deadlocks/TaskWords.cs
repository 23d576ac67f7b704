using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Names;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Deadlocks;

/// <summary>Tasks in sentences.</summary>
internal static class TaskWords
{
    private const int MostNamed = 3;

    /// <summary>A task by what it does, with its id, e.g. <c>Deploy Trading API release 1.4.0 to Staging (ServerTasks-12)</c>.</summary>
    public static string Of(TaskResource task) => string.IsNullOrWhiteSpace(task.Description) ? task.Id : task.Description!.Trim() + " (" + task.Id + ")";

    /// <summary>Several tasks, the first few by name; null for none.</summary>
    public static string? Of(IReadOnlyList<TaskResource> tasks) => tasks.Count == 0 ? null : Words.First(MostNamed, [.. tasks.Select(Of)]);
}
