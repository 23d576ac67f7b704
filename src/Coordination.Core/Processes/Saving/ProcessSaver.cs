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
    ProcessPlace place,
    string userId,
    Func<string, ProcessClaim> newClaim,
    TimeProvider time,
    SaveSettings settings)
{
    private readonly SaveVerification _verification = new(documents, drafting, place, userId, time, settings);
    private readonly List<string> _remarks = [];

    /// <summary>Saves.</summary>
    /// <param name="confirm">Is told what changes; answers whether to do it.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<ProcessSave> SaveAsync(Func<IReadOnlyList<ProcessChange>, Task<bool>> confirm, CancellationToken cancellationToken)
    {
        place.DemandBranch();
        var server = await ReadAsync(cancellationToken).ConfigureAwait(false);
        ProcessClaim? claim = null;
        IReadOnlyList<ProcessChange>? confirmed = null;
        Failure? last = null;
        JObject? first = null;
        for (var attempt = 0; attempt < settings.Attempts; attempt++)
        {
            var draft = await drafting.OverAsync(server, cancellationToken).ConfigureAwait(false);
            first ??= draft.Server;
            if (draft.Changes.Count == 0)
                return draft.Result(place, confirmed is null ? ProcessSaveOutcome.Unchanged : ProcessSaveOutcome.Saved, _remarks) with { Changes = confirmed ?? [] };
            if (confirmed is null || !confirmed.SequenceEqual(draft.Changes))
            {
                if (!await confirm(draft.Changes).ConfigureAwait(false))
                    return draft.Result(place, ProcessSaveOutcome.NotSaved, _remarks);
                confirmed = draft.Changes;
            }

            claim ??= newClaim(draft.ProcessId);
            var taken = await TakeAsync(claim, draft, cancellationToken).ConfigureAwait(false);

            // Entries first, then the document: a save between the two shows in the version, and all begins anew.
            var before = await _verification.EventsAsync(draft, cancellationToken).ConfigureAwait(false);
            server = await ReadAsync(cancellationToken).ConfigureAwait(false);
            if (!taken || !place.IsSame(draft.Server, server))
                continue;

            var sent = await SendAsync(draft, cancellationToken).ConfigureAwait(false);
            if (sent is Sent<JObject>.Accepted || (sent is Sent<JObject>.Unknown && await SettleAsync(draft, cancellationToken).ConfigureAwait(false)))
                return await EndAsync(claim, draft, before, isMerged: !place.IsSame(first, draft.Server), cancellationToken).ConfigureAwait(false);
            last = FailureOf(sent);
            if (sent is Sent<JObject>.Refused && !IsStale(last))
            {
                await claim.ReturnAsync(cancellationToken).ConfigureAwait(false);
                throw new CoordinationException(last with { Message = "The server refuses the deployment process of " + place.Project.Name + ". " + last.Message });
            }

            if (sent is Sent<JObject>.NotSent notSent)
                await time.DelayAsync(notSent.AskedToWait ?? settings.BetweenLooks, cancellationToken).ConfigureAwait(false);
            server = await ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        throw new CoordinationException(last ?? new Failure("ProcessBusy", FailureKind.Refused, "The deployment process of " + place.Project.Name + " is saved by others again and again.") { Target = place.Project.Name, Remedy = "Try again later." });
    }

    /// <summary>By the words of the server (its Swagger description), and of its newer documents; a commit may meet a conflict.</summary>
    private static bool IsStale(Failure refused) => refused.StatusCode == 409 || (refused.ServerMessage is { } words
        && (words.IndexOf("another user has made changes", StringComparison.OrdinalIgnoreCase) >= 0 || words.IndexOf("out of date", StringComparison.OrdinalIgnoreCase) >= 0));

    private static Failure FailureOf(Sent<JObject> sent) => sent switch
    {
        Sent<JObject>.Refused refused => refused.Failure,
        Sent<JObject>.NotSent notSent => notSent.Failure,
        _ => ((Sent<JObject>.Unknown)sent).Failure,
    };

    private Task<JObject> ReadAsync(CancellationToken cancellationToken) => documents.ReadAsync(place.Project, place.GitReference, cancellationToken);

    private async Task<Sent<JObject>> SendAsync(SaveDraft draft, CancellationToken cancellationToken)
    {
        var document = await drafting.ToSendAsync(draft, cancellationToken).ConfigureAwait(false);
        if (place.IsInGit)
            document["ChangeDescription"] = place.MessageOf(draft.Changes);
        return await documents.SaveAsync(place.Project, place.GitReference, document, cancellationToken).ConfigureAwait(false);
    }

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
        return !place.IsSame(draft.Server, now) && (await drafting.DifferenceAsync(draft, now, cancellationToken).ConfigureAwait(false)).Count == 0;
    }

    private async Task<ProcessSave> EndAsync(ProcessClaim claim, SaveDraft draft, IReadOnlyList<EventResource>? before, bool isMerged, CancellationToken cancellationToken)
    {
        var save = await _verification.VerifyAsync(draft, before, _remarks, cancellationToken).ConfigureAwait(false);

        // A branch has no version that would show that the claim is over.
        if (place.IsInGit)
            await claim.ReturnAsync(cancellationToken).ConfigureAwait(false);
        return save with { IsMerged = isMerged };
    }
}
