using System;

namespace Coordination.Core.Octopus.Wire;

/// <summary>The states of a server task. What is neither queued, executing nor being cancelled is over (Octopus.Client, TaskStateExtensions).</summary>
internal static class TaskStates
{
    public const string Queued = "Queued";
    public const string Executing = "Executing";
    public const string Cancelling = "Cancelling";
    public const string Success = "Success";
    public const string Failed = "Failed";
    public const string Canceled = "Canceled";
    public const string TimedOut = "TimedOut";

    /// <summary>Whether a task in this state will not change any more.</summary>
    public static bool IsOver(string state) => !Is(state, Queued) && !Is(state, Executing) && !Is(state, Cancelling);

    /// <summary>Whether two names of states are the same.</summary>
    public static bool Is(string state, string other) => string.Equals(state, other, StringComparison.OrdinalIgnoreCase);
}
