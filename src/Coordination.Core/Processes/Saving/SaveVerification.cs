using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Time;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Saving;

/// <summary>Looks after a save whether it is there, and whether it and another have overwritten one another.</summary>
internal sealed class SaveVerification(IProcessDocuments documents, Drafting drafting, ProcessPlace place, string userId, TimeProvider time, SaveSettings settings)
{
    /// <summary>The saves so far; null where nobody can tell, as in Git, whose history keeps every change anyway.</summary>
    public async Task<IReadOnlyList<EventResource>?> EventsAsync(SaveDraft draft, CancellationToken cancellationToken) =>
        place.IsInGit ? null : await documents.ReadEventsAsync(draft.ProcessId, cancellationToken).ConfigureAwait(false);

    /// <summary>What came of a save that the server took.</summary>
    /// <param name="draft">What was saved.</param>
    /// <param name="before">The saves before it; null where nobody can tell.</param>
    /// <param name="remarks">What else is to be said.</param>
    /// <param name="cancellationToken">Ends the looking.</param>
    public async Task<ProcessSave> VerifyAsync(SaveDraft draft, IReadOnlyList<EventResource>? before, IReadOnlyList<string> remarks, CancellationToken cancellationToken)
    {
        await time.DelayAsync(settings.Settling, cancellationToken).ConfigureAwait(false);
        var (after, now) = await LookAsync(draft, before, cancellationToken).ConfigureAwait(false);
        var moved = SaveDraft.VersionOf(now) - draft.Version;
        var isOursThere = (await drafting.DifferenceAsync(draft, now, cancellationToken).ConfigureAwait(false)).Count == 0;
        var overwrites = after is null ? [] : AuditTrail.Judge(after, moved, userId, isOursThere);

        // Where the version moved further and every save was made from the one before it, somebody has changed what we saved, knowing it.
        var isOverwritten = !isOursThere && (overwrites.Count > 0 || moved <= 1);
        if (isOverwritten && overwrites.Count == 0)
            overwrites = [new ProcessOverwrite(IsOurs: true)];
        var isUnseen = after is null && !place.IsInGit;
        return draft.Result(place, isOverwritten ? ProcessSaveOutcome.Overwritten : ProcessSaveOutcome.Saved, remarks) with
        {
            Version = SaveDraft.VersionOf(now),
            Overwrites = overwrites,
            IsAuditChecked = after is not null,
            Remarks = isUnseen ? [.. remarks, "Whether a change was overwritten could not be checked: the user may not see the audit log (EventView)."] : remarks,
        };
    }

    /// <summary>The saves since, and the document after them. Where the version moved further than entries tell, one came between the two: look again.</summary>
    private async Task<(IReadOnlyList<EventResource>? After, JObject Now)> LookAsync(SaveDraft draft, IReadOnlyList<EventResource>? before, CancellationToken cancellationToken)
    {
        const int Looks = 3;
        for (var look = 1; ; look++)
        {
            var entries = before is null ? null : await EventsAsync(draft, cancellationToken).ConfigureAwait(false);
            var after = entries is null ? null : AuditTrail.Since(before!, entries);
            var now = await documents.ReadAsync(place.Project, place.GitReference, cancellationToken).ConfigureAwait(false);
            if (after is null || after.Count >= SaveDraft.VersionOf(now) - draft.Version)
                return (after, now);

            // A list without our own save is not whole: servers leave out what the user may not see, and say nothing.
            if (look == Looks)
                return (null, now);
        }
    }
}
