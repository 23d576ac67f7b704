namespace Coordination.Core.Exporting.Wire;

/// <summary>The deployment settings of a project.</summary>
internal sealed record ExportedSettings
{
    /// <summary>A newer deployment cancels those that queue; null on servers that know no such setting.</summary>
    public bool? CancelQueuedTasks { get; init; }

    /// <summary>A newer successful one cancels those that wait for people; null on servers that know no such setting.</summary>
    public bool? CancelRunningTasks { get; init; }
}
