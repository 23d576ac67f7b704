using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Coordination.Tool.Rendering;

/// <summary>A resolved plan as a numbered list: what, where, after what, and why that version.</summary>
internal static class PlanText
{
    public static IEnumerable<string> Render(ResolvedPlan plan, OutputStyle style)
    {
        foreach (var deployment in plan.Deployments)
        {
            var number = deployment.Order.ToString(CultureInfo.InvariantCulture).PadLeft(3) + ". ";
            var indent = new string(' ', number.Length);
            foreach (var line in WrappedText.Wrap(Describe(deployment), style.Width, number, indent))
                yield return line;
            foreach (var line in WrappedText.Wrap(Explain(deployment), style.Width, indent, indent))
                yield return style.Paint(line, "2");
        }

        foreach (var line in plan.Remarks.SelectMany(remark => WrappedText.Wrap(remark, style.Width, "  ! ", "    ")))
            yield return line;
    }

    private static string Describe(ResolvedDeployment deployment)
    {
        var name = string.Equals(deployment.Name, deployment.Project, System.StringComparison.OrdinalIgnoreCase) ? string.Empty : deployment.Name + ": ";
        return name + deployment + (deployment.After.Count == 0 ? string.Empty : ", after " + WrappedText.Join(deployment.After));
    }

    private static string Explain(ResolvedDeployment deployment)
    {
        var current = deployment.Current is null ? "nothing is known to be there now" : deployment.Current + " is there now";
        var usual = deployment.Usual is null ? string.Empty : "; usually takes " + DurationText.Of(deployment.Usual.Value);
        return deployment.Reason + "; " + current + usual;
    }
}
