using System;
using System.Linq;

namespace Coordination.Core.Running;

/// <summary>Arithmetic with limits that users choose, and may choose as "for ever".</summary>
internal static class Instants
{
    /// <summary>An instant that much later, or the end of all time.</summary>
    public static DateTimeOffset Plus(this DateTimeOffset instant, TimeSpan span) =>
        span < DateTimeOffset.MaxValue - instant ? instant + span : DateTimeOffset.MaxValue;

    public static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>The earliest of those that there are; null where there is none.</summary>
    public static DateTimeOffset? First(params DateTimeOffset?[] instants) => instants.Min();
}
