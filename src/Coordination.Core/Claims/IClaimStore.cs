using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Core.Claims;

/// <summary>Where records are. Of all who make a record of one name and number, at most one succeeds while it is there.</summary>
internal interface IClaimStore
{
    /// <summary>The records of a claim as they were at some moment, perhaps long ago; none where they are hidden.</summary>
    Task<IReadOnlyList<ClaimRecord>> ReadAsync(ClaimName name, CancellationToken cancellationToken);

    /// <summary>The claims of a kind, with their records as they were at some moment; none where they are hidden. Claims whose name was cut in their records are left out.</summary>
    Task<IReadOnlyList<(ClaimName Name, IReadOnlyList<ClaimRecord> Records)>> ReadAllAsync(string kind, CancellationToken cancellationToken);

    /// <summary>Asks once for a record. It may be made after this ended, however it ended.</summary>
    Task<ClaimAnswer> CreateAsync(ClaimName name, long number, ClaimContent content, CancellationToken cancellationToken);

    /// <summary>Deletes a record. That it is gone already is no failure.</summary>
    Task DeleteAsync(string id, CancellationToken cancellationToken);
}
