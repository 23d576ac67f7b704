using System.Collections.Generic;

namespace Coordination.Core.Exporting.Wire;

/// <summary>A task with its log.</summary>
internal sealed record ExportedDetails
{
    /// <summary>The roots of its log; one.</summary>
    public IReadOnlyList<ExportedActivity> ActivityLogs { get; init; } = [];
}
