using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Claims;
using Coordination.Core.Time;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Saving;

/// <summary>
/// The right to save a process from one version on, of which there is one among our own writers. Nobody gives it back after a save: that the server's version has
/// moved on shows that it is over.
/// </summary>
internal sealed class ProcessClaim(IClaimStore store, string processId, string project, string user, TimeProvider time, SaveSettings settings, Func<string> newNonce)
{
    private readonly ClaimLog _log = new(store, ClaimName.TryMake("process", processId)!, time);
    private ClaimRecord? _mine;

    /// <summary>Takes the right to save from a version on.</summary>
    /// <returns>Null where we have it; otherwise why not: <see cref="FailureKind.Refused"/> where somebody else was quicker and all must be looked at anew.</returns>
    public async Task<Failure?> TakeAsync(int version, CancellationToken cancellationToken)
    {
        try
        {
            var head = await FreeHeadAsync(version, cancellationToken).ConfigureAwait(false);
            var summary = user + " saves the deployment process of " + project + ", from version " + version.ToString(CultureInfo.InvariantCulture) + " on.";
            var document = DocumentOf(version);
            var change = head is null
                ? await _log.TakeAsync(summary, newNonce(), document, cancellationToken).ConfigureAwait(false)
                : await _log.AdvanceAsync(head, summary, newNonce(), document, cancellationToken).ConfigureAwait(false);
            return Read(change);
        }
        catch (CoordinationException denied)
        {
            return denied.Failures[0] with { Kind = FailureKind.Forbidden };
        }
    }

    /// <summary>Gives the right back where nothing was saved with it, so that the next one need not wait.</summary>
    public async Task ReturnAsync(CancellationToken cancellationToken)
    {
        if (_mine is not { } head)
            return;
        _mine = null;
        await _log.AdvanceAsync(head, "Nobody saves the deployment process of " + project + ".", newNonce(), DocumentOf(version: null), cancellationToken).ConfigureAwait(false);
    }

    private static string DocumentOf(int? version) => new JObject { ["from"] = version }.ToString(Formatting.None);

    private static int? VersionOf(ClaimRecord head)
    {
        try
        {
            return head.Content is { } content && JObject.Parse(content.Document)["from"] is { Type: JTokenType.Integer } from ? (int)from : null;
        }
        catch (JsonReaderException)
        {
            // Written by a later version of the module: the server's version check is what both have.
            return null;
        }
    }

    private Failure? Read(ClaimChange change)
    {
        switch (change)
        {
            case ClaimChange.Won won:
                _mine = won.Head;
                return null;
            case ClaimChange.Lost:
                return new Failure("ProcessClaimed", FailureKind.Refused, "Somebody else saves the deployment process of " + project + " just now.");
            case ClaimChange.Denied denied:
                return denied.Failure with { Kind = FailureKind.Forbidden };
            default:
                return ((ClaimChange.Unknown)change).Failure with { Kind = FailureKind.Unknown };
        }
    }

    /// <summary>The head, as soon as nobody saves from this version on any more.</summary>
    private async Task<ClaimRecord?> FreeHeadAsync(int version, CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        var head = await _log.ReadAsync(cancellationToken).ConfigureAwait(false);
        while (head is not null && head.Number != _mine?.Number && VersionOf(head) == version && time.GetElapsedTime(since) < settings.ClaimLease)
        {
            await time.DelayAsync(settings.BetweenLooks, cancellationToken).ConfigureAwait(false);
            var next = await _log.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (next is not null && next.Number > head.Number)
                since = time.GetTimestamp();
            head = next ?? head;
        }

        return head;
    }
}
