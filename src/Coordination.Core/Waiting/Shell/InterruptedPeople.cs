using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting.Facts;

namespace Coordination.Core.Waiting.Shell;

/// <summary>Says of interruptions who has to answer what.</summary>
internal static class InterruptedPeople
{
    /// <summary>One for each interruption, e.g. <c>approval by Release managers</c>.</summary>
    public static async Task<IReadOnlyList<AwaitedPeople>> OfAsync(IReadOnlyList<InterruptionResource> interruptions, ITaskReads tasks, CancellationToken cancellationToken)
    {
        var people = new List<AwaitedPeople>();
        foreach (var interruption in interruptions)
        {
            var who = await WhoAsync(interruption, tasks, cancellationToken).ConfigureAwait(false);
            var what = interruption.IsGuidance ? "guidance on a failure" : IsApproval(interruption) ? "approval" : "an answer to '" + interruption.Title + "'";
            people.Add(new AwaitedPeople(what + who, interruption.Created, interruption.IsGuidance, interruption.CorrelationId));
        }

        return people;
    }

    private static bool IsApproval(InterruptionResource interruption) =>
        interruption.Type is null || string.Equals(interruption.Type, "ManualIntervention", StringComparison.OrdinalIgnoreCase);

    private static async Task<string> WhoAsync(InterruptionResource interruption, ITaskReads tasks, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(interruption.ResponsibleUserId))
            return " by " + await tasks.GetUserNameAsync(interruption.ResponsibleUserId!, cancellationToken).ConfigureAwait(false) + ", who has taken it on,";
        if (interruption.ResponsibleTeamIds.Count == 0)
            return string.Empty;
        return " by " + string.Join(" or ", await tasks.GetTeamNamesAsync(interruption.ResponsibleTeamIds, cancellationToken).ConfigureAwait(false));
    }
}
