using System.Collections.Generic;
using System.Linq;

namespace Coordination.Tool.Rendering;

/// <summary>All that a rehearsal showed, as a page of plain text.</summary>
internal static class RehearsalReport
{
    private const string Bold = "1";

    public static IEnumerable<string> Render(RehearsalResult rehearsal, RehearsalOptions options, OutputStyle style)
    {
        yield return style.Paint(rehearsal.Plan.Name, Bold);
        yield return $"rehearsed against {System.IO.Path.GetFileName(options.Scenario)} with seed {options.Seed}";
        yield return string.Empty;
        yield return style.Paint("Plan", Bold);
        foreach (var line in PlanText.Render(rehearsal.Plan, style))
            yield return line;
        yield return string.Empty;
        yield return style.Paint("Timeline", Bold);
        foreach (var line in new TimelineChart(rehearsal, style).Render())
            yield return line;
        yield return string.Empty;
        foreach (var line in TimelineTable.Render(rehearsal, style))
            yield return line;
        yield return string.Empty;
        foreach (var line in rehearsal.Remarks.SelectMany(remark => WrappedText.Wrap(remark, style.Width, "Remark: ", "        ")))
            yield return line;
        foreach (var line in WrappedText.Wrap("Critical path: " + CriticalPathText.Of(rehearsal, style), style.Width, string.Empty, "  "))
            yield return line;
        foreach (var line in WrappedText.Wrap("Verdict: " + VerdictText.Of(rehearsal), style.Width, string.Empty, "  "))
            yield return style.Paint(line, Bold);
    }
}
