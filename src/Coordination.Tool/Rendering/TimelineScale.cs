using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Tool.Rendering;

/// <summary>Which column of a chart stands for which time.</summary>
internal sealed class TimelineScale
{
    private const int ColumnsPerTick = 9;

    private static readonly int[] TickSeconds = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400];

    private readonly TimeSpan _column;

    public TimelineScale(TimeSpan total, int columns)
    {
        Columns = columns;
        var ticks = Math.Max(total.Ticks, TimeSpan.TicksPerSecond);
        _column = TimeSpan.FromTicks((ticks + columns - 1) / columns);
    }

    public int Columns { get; }

    /// <summary>The time that stands in the middle of a column.</summary>
    public TimeSpan MiddleOf(int column) => TimeSpan.FromTicks((_column.Ticks * column) + (_column.Ticks / 2));

    /// <summary>The column that a time falls into.</summary>
    public int ColumnOf(TimeSpan time) => Math.Clamp((int)(time.Ticks / _column.Ticks), 0, Columns - 1);

    /// <summary>The axis: a label at the column of each round time.</summary>
    public string Axis()
    {
        var line = new char[Columns];
        Array.Fill(line, ' ');
        foreach (var tick in Ticks())
        {
            var label = DurationText.OfTick(tick);
            var column = ColumnOf(tick);
            if (column + label.Length <= Columns)
                label.CopyTo(0, line, column, label.Length);
        }

        return new string(line).TrimEnd();
    }

    private IEnumerable<TimeSpan> Ticks()
    {
        var widest = _column.TotalSeconds * ColumnsPerTick;
        var days = Math.Ceiling(widest / 86400);
        var step = TickSeconds.Select(seconds => (double)seconds).FirstOrDefault(seconds => seconds >= widest, days * 86400);
        for (var tick = TimeSpan.Zero; tick < _column * Columns; tick += TimeSpan.FromSeconds(step))
            yield return tick;
    }
}
