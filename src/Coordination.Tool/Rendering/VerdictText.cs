using System.Globalization;
using System.Linq;

namespace Coordination.Tool.Rendering;

/// <summary>The answer to the question whether the plan works, in one sentence.</summary>
internal static class VerdictText
{
    public static string Of(RehearsalResult rehearsal)
    {
        var results = rehearsal.Run.Deployments;
        var cost = string.Create(CultureInfo.InvariantCulture, $"{DurationText.Of(rehearsal.Duration)} of server time and {rehearsal.Run.Requests} requests");
        if (rehearsal.Run.Succeeded)
            return (results.Count == 1 ? "The deployment succeeds" : $"All {results.Count} deployments succeed") + ", in " + cost + ".";

        var others = results.Where(result => result.Outcome is not (DeploymentOutcome.Deployed or DeploymentOutcome.AlreadyCurrent)).ToList();
        var named = others.Select(result => result.Name + " (" + OutcomeText.Of(result) + ")").ToList();
        return $"{others.Count} of {results.Count} would not be deployed: {WrappedText.Join(named)}, after {cost}.";
    }
}
