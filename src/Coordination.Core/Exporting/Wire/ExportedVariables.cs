using System.Collections.Generic;

namespace Coordination.Core.Exporting.Wire;

/// <summary>The variables of a project or of a library set.</summary>
internal sealed record ExportedVariables
{
    /// <summary>One for each value.</summary>
    public IReadOnlyList<ExportedVariable> Variables { get; init; } = [];
}
