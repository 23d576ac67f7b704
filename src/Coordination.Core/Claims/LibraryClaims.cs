using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Claims;

/// <summary>Records as library variable sets of a space, where people can read them.</summary>
internal sealed class LibraryClaims(ILibraryVariableSets library) : IClaimStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ClaimRecord>> ReadAsync(ClaimName name, CancellationToken cancellationToken)
    {
        try
        {
            var sets = await library.FindAsync(name.Key, cancellationToken).ConfigureAwait(false);
            return RecordsOf(name, sets);
        }
        catch (CoordinationException denied) when (denied.Failures[0].Kind == FailureKind.Forbidden)
        {
            throw new CoordinationException(ClaimPermissions.Missing(denied.Failures[0], ClaimPermissions.View, name), denied);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<(ClaimName Name, IReadOnlyList<ClaimRecord> Records)>> ReadAllAsync(string kind, CancellationToken cancellationToken)
    {
        var sets = await library.FindAsync(ClaimName.BeginningOf(kind), cancellationToken).ConfigureAwait(false);
        return [.. sets.GroupBy(set => ClaimName.TryFind(kind, set.Name)).Where(claim => claim.Key is not null).Select(claim => (claim.Key!, RecordsOf(claim.Key!, claim)))];
    }

    /// <inheritdoc/>
    public async Task<ClaimAnswer> CreateAsync(ClaimName name, long number, ClaimContent content, CancellationToken cancellationToken)
    {
        var wanted = new NewLibraryVariableSet { Name = name.RecordNameOf(number), Description = content.Write(name.Kind) };
        return await library.CreateAsync(wanted, cancellationToken).ConfigureAwait(false) switch
        {
            Sent<LibraryVariableSetResource>.Accepted accepted => new ClaimAnswer.Made(accepted.Answer.Id),
            Sent<LibraryVariableSetResource>.NotSent notSent => new ClaimAnswer.NotSent(notSent.Failure),
            Sent<LibraryVariableSetResource>.Unknown unknown => new ClaimAnswer.Unknown(unknown.Failure),
            Sent<LibraryVariableSetResource>.Refused { Failure: var failure } => Read(failure, name),
            _ => throw new InvalidOperationException("A request ended in a way that is not known."),
        };
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string id, CancellationToken cancellationToken) => library.DeleteAsync(id, cancellationToken);

    private static IReadOnlyList<ClaimRecord> RecordsOf(ClaimName name, IEnumerable<LibraryVariableSetResource> sets) =>
    [
        .. sets.Where(set => name.NumberOf(set.Name) is not null)
            .Select(set => new ClaimRecord(set.Id, name.NumberOf(set.Name)!.Value, ClaimContent.TryRead(set.Description))),
    ];

    private static ClaimAnswer Read(Failure failure, ClaimName name)
    {
        if (failure.Kind == FailureKind.Forbidden)
            return new ClaimAnswer.Denied(ClaimPermissions.Missing(failure, ClaimPermissions.Create, name));

        // The text for library variable sets is documented nowhere; that for tenants and teams says so (terraform provider, issue 549). Servers
        // that do not map the database's error answer 500, which counts as lost: the look that follows every create tells.
        return failure.ServerMessage?.IndexOf("already exists", StringComparison.OrdinalIgnoreCase) >= 0
            ? new ClaimAnswer.Taken()
            : new ClaimAnswer.Denied(failure);
    }
}
