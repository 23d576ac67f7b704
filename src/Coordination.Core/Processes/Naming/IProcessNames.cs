using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Core.Processes.Naming;

/// <summary>What there is to refer to. Lists are kept for the session, and read anew where a name is not in them.</summary>
internal interface IProcessNames
{
    /// <summary>All of a kind that the user sees; null where the server has no such list, or does not show it.</summary>
    Task<IReadOnlyList<NamedThing>?> ListAsync(ReferenceKind kind, bool anew, CancellationToken cancellationToken);
}
