using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Coordination.Tool.Rendering;

/// <summary>Every fault that was found, in words.</summary>
internal static class FailureText
{
    public static IEnumerable<string> Render(IReadOnlyList<Failure> failures, OutputStyle style)
    {
        if (failures.Count > 1)
            yield return failures.Count.ToString(CultureInfo.InvariantCulture) + " faults:";
        var indent = failures.Count > 1 ? "  " : string.Empty;
        foreach (var line in failures.SelectMany(failure => WrappedText.Wrap(failure.ToString(), style.Width, indent, indent + "  ")))
            yield return line;
    }
}
