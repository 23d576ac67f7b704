using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Time;

namespace Coordination.Core.Claims;

/// <summary>One claim: takes it, reads it, changes it, forgets it. For states that a lock's rules do not fit, as that of a run.</summary>
internal sealed class ClaimLog(IClaimStore store, ClaimName name, TimeProvider time)
{
    /// <summary>How often a change is attempted, or a list that is too old asked for again.</summary>
    private const int Attempts = 30;

    private static readonly TimeSpan _betweenAttempts = TimeSpan.FromSeconds(2);

    /// <summary>The state; null where the claim was never made, or is hidden.</summary>
    public async Task<ClaimRecord?> ReadAsync(CancellationToken cancellationToken) => HeadOf(await store.ReadAsync(name, cancellationToken).ConfigureAwait(false));

    /// <summary>Takes a claim that nobody has: makes its first record.</summary>
    public Task<ClaimChange> TakeAsync(string summary, string nonce, string document, CancellationToken cancellationToken) =>
        ChangeAsync(1, new ClaimContent(summary, nonce, [], document), cancellationToken);

    /// <summary>Changes the state that was read to another, if nobody changed it since.</summary>
    /// <param name="head">The state that was read.</param>
    /// <param name="summary">What it becomes, for people.</param>
    /// <param name="nonce">Random, for this change alone.</param>
    /// <param name="document">What it becomes.</param>
    /// <param name="cancellationToken">Ends the attempt. Whether the change is made is then not known.</param>
    public Task<ClaimChange> AdvanceAsync(ClaimRecord head, string summary, string nonce, string document, CancellationToken cancellationToken)
    {
        if (head.Content is not { } before)
            throw new ArgumentException("A record that cannot be read is not changed.", nameof(head));
        return ChangeAsync(head.Number + 1, new ClaimContent(summary, nonce, [before.Nonce, .. before.Past.Take(ClaimContent.LongestPast - 1)], document), cancellationToken);
    }

    /// <summary>Deletes all records. Only for a name that will never be used again: a late request could else bring the past back.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        foreach (var record in await store.ReadAsync(name, cancellationToken).ConfigureAwait(false))
            await store.DeleteAsync(record.Id, cancellationToken).ConfigureAwait(false);
    }

    private static ClaimRecord? HeadOf(IReadOnlyList<ClaimRecord> records) => records.OrderByDescending(record => record.Number).FirstOrDefault();

    private async Task<ClaimChange> ChangeAsync(long number, ClaimContent content, CancellationToken cancellationToken)
    {
        var exists = false;
        Failure? last = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (attempt > 0)
                await time.DelayAsync(_betweenAttempts, cancellationToken).ConfigureAwait(false);

            // Creating it twice does no harm: of all creates of this number one is made.
            if (!exists)
            {
                var answer = await store.CreateAsync(name, number, content, cancellationToken).ConfigureAwait(false);
                if (answer is ClaimAnswer.Denied denied && last is null)
                    return new ClaimChange.Denied(denied.Failure);
                exists = answer is ClaimAnswer.Made or ClaimAnswer.Taken;
                last = answer switch
                {
                    ClaimAnswer.Denied refused => refused.Failure,
                    ClaimAnswer.NotSent notSent => notSent.Failure,
                    ClaimAnswer.Unknown unknown => unknown.Failure,
                    _ => last,
                };
            }

            var records = await store.ReadAsync(name, cancellationToken).ConfigureAwait(false);
            if (HeadOf(records) is { } head && head.Number >= number)
                return await SettleAsync(records, head, number, content, cancellationToken).ConfigureAwait(false);
        }

        return new ClaimChange.Unknown(exists ? Hidden() : last!);
    }

    /// <summary>A list that knows the number knows whose it is.</summary>
    private async Task<ClaimChange> SettleAsync(IReadOnlyList<ClaimRecord> records, ClaimRecord head, long number, ClaimContent content, CancellationToken cancellationToken)
    {
        if (head.Content is not { } state)
            return new ClaimChange.Unknown(Unreadable(head));
        var isMine = head.Number == number
            ? string.Equals(state.Nonce, content.Nonce, StringComparison.Ordinal)
            : state.Past.Contains(content.Nonce, StringComparer.Ordinal);
        if (!isMine && head.Number - number > ClaimContent.LongestPast)
            return new ClaimChange.Unknown(Forgotten(number));
        foreach (var litter in records.Where(record => isMine && record.Number < head.Number))
            await store.DeleteAsync(litter.Id, cancellationToken).ConfigureAwait(false);
        return isMine ? new ClaimChange.Won(head) : new ClaimChange.Lost(head);
    }

    private Failure Hidden() => new("ClaimNotVisible", FailureKind.Forbidden, "The records of the " + name.Kind + " '" + name.Name + "' exist, but the server does not show them to this user.")
    {
        Target = name.Name,
        Remedy = "Give the user " + ClaimPermissions.View + " for the whole space.",
    };

    private Failure Unreadable(ClaimRecord head) => new("ClaimUnreadable", FailureKind.Unknown, "The record '" + name.RecordNameOf(head.Number) + "' cannot be read: it was edited, or written by a later version of this module.")
    {
        Target = name.Name,
        Remedy = "Update the module, or delete the record when nothing uses the " + name.Kind + ".",
    };

    private Failure Forgotten(long number) => new("ClaimForgotten", FailureKind.Unknown, "The " + name.Kind + " '" + name.Name + "' was changed so often since change " + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + " that it no longer tells whose that was.")
    {
        Target = name.Name,
        Remedy = "Look at its state, then try again.",
    };
}
