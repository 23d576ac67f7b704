using System;

namespace Coordination.Core.Octopus.Wire;

/// <summary>How a node of an activity log stands (Octopus.Client, ActivityStatus).</summary>
internal static class ActivityStatuses
{
    public const string Pending = "Pending";
    public const string Running = "Running";
    public const string Success = "Success";
    public const string SuccessWithWarning = "SuccessWithWarning";
    public const string Failed = "Failed";
    public const string Skipped = "Skipped";
    public const string Canceled = "Canceled";

    /// <summary>Whether two names of statuses are the same.</summary>
    public static bool Is(string status, string other) => string.Equals(status, other, StringComparison.OrdinalIgnoreCase);
}
