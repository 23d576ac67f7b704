using System.Collections.Generic;

namespace Coordination.Core.Exporting.Wire;

/// <summary>A deployment process.</summary>
internal sealed record ExportedProcess
{
    /// <summary>In order.</summary>
    public IReadOnlyList<ExportedStep> Steps { get; init; } = [];
}
