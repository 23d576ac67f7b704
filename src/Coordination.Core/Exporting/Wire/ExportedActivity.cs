using System;
using System.Collections.Generic;

namespace Coordination.Core.Exporting.Wire;

/// <summary>A node of a log.</summary>
internal sealed record ExportedActivity
{
    /// <summary>E.g. <c>Step 1: Deploy</c>, or the name of a machine.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>E.g. <c>Success</c>.</summary>
    public string Status { get; init; } = string.Empty;

    /// <summary>When it started; null or in the year 1 where it has not.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>What is below it.</summary>
    public IReadOnlyList<ExportedActivity> Children { get; init; } = [];
}
