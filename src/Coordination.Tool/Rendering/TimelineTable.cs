using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Tool.Rendering;

/// <summary>The figures behind the bars.</summary>
internal static class TimelineTable
{
    private const int WidestName = 24;
    private const int Figure = 9;

    public static IEnumerable<string> Render(RehearsalResult rehearsal, OutputStyle style)
    {
        var nameWidth = Math.Max("Deployment".Length, Math.Min(WidestName, rehearsal.Timeline.Max(entry => entry.Name.Length)));
        yield return "  " + "Deployment".PadRight(nameWidth) + Figures("Start", "Waited", "Ran", "End") + "  Outcome";
        foreach (var entry in rehearsal.Timeline)
        {
            var waited = (entry.Started ?? entry.Ended) - entry.Ready;
            var ran = entry.Ended - entry.Started;
            var name = WrappedText.Cut(entry.Name, nameWidth, style).PadRight(nameWidth);
            var figures = Figures(DurationText.OfMaybe(entry.Started), DurationText.OfMaybe(entry.Created is null ? null : waited), DurationText.OfMaybe(ran), DurationText.OfMaybe(entry.Ended));
            yield return "  " + name + figures + "  " + style.Paint(OutcomeText.Of(entry.Result), OutcomeText.ColourOf(entry.Result.Outcome));
            foreach (var line in Notes(entry).SelectMany(note => WrappedText.Wrap(note, style.Width, "    ", "    ")))
                yield return line;
        }
    }

    private static string Figures(params string[] figures) => string.Concat(figures.Select(figure => figure.PadLeft(Figure)));

    private static IEnumerable<string> Notes(TimelineEntry entry)
    {
        var people = entry.Pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + (pause.To - pause.From));
        if (people > TimeSpan.Zero)
            yield return "waited for a person for " + DurationText.Of(people);
        if (entry.Result.Reason is { } reason)
            yield return reason;
        foreach (var twin in entry.Result.Twins)
            yield return "the server made a second deployment, " + twin.TaskId + (twin.CancelledBeforeStart ? ", cancelled before it started" : ", which ran");
    }
}
