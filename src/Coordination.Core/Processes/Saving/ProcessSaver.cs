using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Time;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Saving;

/// <summary>
/// Saves a process: works out what changes, asks, claims, looks that nothing moved, saves, and looks into the audit log afterwards. How that is safe is
/// told in README.md.
/// </summary>
internal sealed class ProcessSaver(
    IProcessDocuments documents,
    Drafting drafting,
    ProjectResource project,
    string? gitReference,
    string userId,
    Func<string, ProcessClaim> newClaim,
    TimeProvider time,
    SaveSettings settings)
{
    private readonly List<string> _remarks = [];

    /// <summary>Saves.</summary>
    /// <param name="confirm">Is told what changes; answers whether to do it.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<ProcessSave> SaveAsync(Func<IReadOnlyList<ProcessChange>, Task<bool>> confirm, CancellationToken cancellationToken)
    {
        var server = await ReadAsync(cancellationToken).ConfigureAwait(false);
        ProcessClaim? claim = null;
        IReadOnlyList<ProcessChange>? confirmed = null;
        Failure? last = null;
        var first = (int?)null;
        for (var attempt = 0; attempt < settings.Attempts; attempt++)
        {
            var draft = await drafting.OverAsync(server, cancellationToken).ConfigureAwait(false);
            first ??= draft.Version;
            if (draft.Changes.Count == 0)
                return Result(confirmed is null ? ProcessSaveOutcome.Unchanged : ProcessSaveOutcome.Saved, draft) with { Changes = confirmed ?? [] };
            if (confirmed is null || !confirmed.SequenceEqual(draft.Changes))
            {
                if (!await confirm(draft.Changes).ConfigureAwait(false))
                    return Result(ProcessSaveOutcome.NotSaved, draft);
                confirmed = draft.Changes;
            }

            claim ??= newClaim(draft.ProcessId);
            var taken = await TakeAsync(claim, draft, cancellationToken).ConfigureAwait(false);

            // Entries first, then the document: a save between the two shows in the version, and all begins anew.
            var before = await documents.ReadEventsAsync(draft.ProcessId, cancellationToken).ConfigureAwait(false);
            server = await ReadAsync(cancellationToken).ConfigureAwait(false);
            if (!taken || SaveDraft.VersionOf(server) != draft.Version)
                continue;

            var sent = await documents.SaveAsync(project, gitReference, await drafting.ToSendAsync(draft, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            switch (sent)
            {
                case Sent<JObject>.Accepted:
                    return await VerifyAsync(draft, before, first != draft.Version, cancellationToken).ConfigureAwait(false);
                case Sent<JObject>.Refused { Failure: var refused } when !IsStale(refused):
                    await claim.ReturnAsync(cancellationToken).ConfigureAwait(false);
                    throw new CoordinationException(refused with { Message = "The server refuses the deployment process of " + project.Name + ". " + refused.Message });
                case Sent<JObject>.Refused stale:
                    last = stale.Failure;
                    break;
                case Sent<JObject>.NotSent notSent:
                    last = notSent.Failure;
                    await time.DelayAsync(notSent.AskedToWait ?? settings.BetweenLooks, cancellationToken).ConfigureAwait(false);
                    break;
                case Sent<JObject>.Unknown { Failure: var unknown }:
                    last = unknown;
                    if (await SettleAsync(draft, cancellationToken).ConfigureAwait(false))
                        return await VerifyAsync(draft, before, first != draft.Version, cancellationToken).ConfigureAwait(false);
                    break;
            }

            server = await ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        throw new CoordinationException(last ?? new Failure("ProcessBusy", FailureKind.Refused, "The deployment process of " + project.Name + " is saved by others again and again.") { Target = project.Name, Remedy = "Try again later." });
    }

    /// <summary>By the words of the server (its Swagger description), and of its newer documents.</summary>
    private static bool IsStale(Failure refused) => refused.ServerMessage is { } words
        && (words.IndexOf("another user has made changes", StringComparison.OrdinalIgnoreCase) >= 0 || words.IndexOf("out of date", StringComparison.OrdinalIgnoreCase) >= 0);

    private Task<JObject> ReadAsync(CancellationToken cancellationToken) => documents.ReadAsync(project, gitReference, cancellationToken);

    private async Task<bool> TakeAsync(ProcessClaim claim, SaveDraft draft, CancellationToken cancellationToken)
    {
        if (await claim.TakeAsync(draft.Version, cancellationToken).ConfigureAwait(false) is not { } refused)
            return true;
        if (refused.Kind == FailureKind.Refused)
            return false;
        var remark = "The save was not guarded against others of this module: " + refused;
        if (!_remarks.Contains(remark))
            _remarks.Add(remark);
        return true;
    }

    /// <summary>Whether a save whose answer was lost was made.</summary>
    private async Task<bool> SettleAsync(SaveDraft draft, CancellationToken cancellationToken)
    {
        await time.DelayAsync(settings.BetweenLooks, cancellationToken).ConfigureAwait(false);
        var now = await ReadAsync(cancellationToken).ConfigureAwait(false);
        return SaveDraft.VersionOf(now) > draft.Version && (await drafting.DifferenceAsync(draft, now, cancellationToken).ConfigureAwait(false)).Count == 0;
    }

    private async Task<ProcessSave> VerifyAsync(SaveDraft draft, IReadOnlyList<EventResource>? before, bool isMerged, CancellationToken cancellationToken)
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
        if (after is null)
            _remarks.Add("Whether a change was overwritten could not be checked: the user may not see the audit log (EventView).");
        return Result(isOverwritten ? ProcessSaveOutcome.Overwritten : ProcessSaveOutcome.Saved, draft) with
        {
            Version = SaveDraft.VersionOf(now),
            IsMerged = isMerged,
            Overwrites = overwrites,
            IsAuditChecked = after is not null,
        };
    }

    /// <summary>The saves since, and the document after them. Where the version moved further than entries tell, one came between the two: look again.</summary>
    private async Task<(IReadOnlyList<EventResource>? After, JObject Now)> LookAsync(SaveDraft draft, IReadOnlyList<EventResource>? before, CancellationToken cancellationToken)
    {
        const int Looks = 3;
        for (var look = 1; ; look++)
        {
            var entries = before is null ? null : await documents.ReadEventsAsync(draft.ProcessId, cancellationToken).ConfigureAwait(false);
            var after = entries is null ? null : AuditTrail.Since(before!, entries);
            var now = await ReadAsync(cancellationToken).ConfigureAwait(false);
            if (after is null || after.Count >= SaveDraft.VersionOf(now) - draft.Version)
                return (after, now);

            // A list without our own save is not whole: servers leave out what the user may not see, and say nothing.
            if (look == Looks)
                return (null, now);
        }
    }

    private ProcessSave Result(ProcessSaveOutcome outcome, SaveDraft draft) => new()
    {
        Project = project.Name,
        Outcome = outcome,
        Version = draft.Version,
        Changes = draft.Changes,
        Remarks = _remarks,
    };
}
