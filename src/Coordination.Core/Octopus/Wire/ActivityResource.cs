using System;
using System.Collections.Generic;
using System.Globalization;

namespace Coordination.Core.Octopus.Wire;

/// <summary>A node of a task's activity log, as the server sends it: the deployment, a step, a machine or worker, an action.</summary>
internal sealed record ActivityResource
{
    /// <summary>Where it stands, segment by segment, e.g. <c>ServerTasks-867_K2CLXQCT9Q/9f2…/a41…</c>; the same in every answer.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name; that of a step is <c>Step 2: Migrate database</c>.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>See <see cref="ActivityStatuses"/>.</summary>
    public string Status { get; init; } = string.Empty;

    /// <summary>When it started, as it was written: what has not started may have the year 1 here, which no time zone east of Greenwich can express.</summary>
    public string? Started { get; init; }

    /// <summary>When it ended, as it was written.</summary>
    public string? Ended { get; init; }

    /// <summary>What is below it.</summary>
    public IReadOnlyList<ActivityResource> Children { get; init; } = [];

    /// <summary>The last lines of its log.</summary>
    public IReadOnlyList<LogElementResource> LogElements { get; init; } = [];

    /// <summary>When it started; null where it did not.</summary>
    public DateTimeOffset? StartedAt => Instant(Started);

    /// <summary>When it ended; null where it did not.</summary>
    public DateTimeOffset? EndedAt => Instant(Ended);

    private static DateTimeOffset? Instant(string? text) =>
        text is not null
        && !text.StartsWith("0001-", StringComparison.Ordinal)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;
}
