using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Tool.Rendering;

/// <summary>A timeline as a chart of bars, one line a deployment.</summary>
internal sealed class TimelineChart
{
    private const int WidestName = 28;
    private const string Margin = "  ";

    private readonly RehearsalResult _rehearsal;
    private readonly OutputStyle _style;
    private readonly int _nameWidth;
    private readonly TimelineScale _scale;
    private readonly char _noticing;
    private readonly char _queued;
    private readonly char _running;
    private readonly char _paused;

    public TimelineChart(RehearsalResult rehearsal, OutputStyle style)
    {
        _rehearsal = rehearsal;
        _style = style;
        _nameWidth = Math.Min(WidestName, rehearsal.Timeline.Max(entry => entry.Name.Length));
        _scale = new TimelineScale(rehearsal.Duration, style.Width - _nameWidth - (2 * Margin.Length));
        _noticing = style.Symbol("·", ".")[0];
        _queued = style.Symbol("░", "-")[0];
        _running = style.Symbol("█", "#")[0];
        _paused = style.Symbol("▒", "?")[0];
    }

    public IEnumerable<string> Render()
    {
        yield return Margin + new string(' ', _nameWidth) + Margin + _scale.Axis();
        foreach (var entry in _rehearsal.Timeline)
        {
            var name = WrappedText.Cut(entry.Name, _nameWidth, _style).PadRight(_nameWidth);
            yield return Margin + name + Margin + _style.Paint(Bar(entry), OutcomeText.ColourOf(entry.Result.Outcome));
        }

        yield return Margin + $"{_noticing} ready, not yet created  {_queued} queued  {_running} running  {_paused} waiting for a person";
    }

    private string Bar(TimelineEntry entry)
    {
        var bar = new char[_scale.Columns];
        for (var column = 0; column < bar.Length; column++)
            bar[column] = At(entry, _scale.MiddleOf(column));

        // However short, a deployment that ran is seen.
        if (entry.Started is { } started && !bar.Contains(_running))
            bar[_scale.ColumnOf(started)] = _running;
        return new string(bar).TrimEnd();
    }

    private char At(TimelineEntry entry, TimeSpan time)
    {
        if (entry.Ready is null || entry.Created is null || time < entry.Ready || time >= (entry.Ended ?? TimeSpan.MaxValue))
            return ' ';
        if (time < entry.Created)
            return _noticing;
        if (time < (entry.Started ?? TimeSpan.MaxValue))
            return _queued;
        return entry.Pauses.Any(pause => time >= pause.From && time < pause.To) ? _paused : _running;
    }
}
