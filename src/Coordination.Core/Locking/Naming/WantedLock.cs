using Coordination.Core.Claims;
using Coordination.Core.Planning.Resolving;

namespace Coordination.Core.Locking;

/// <summary>A lock that is wanted.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cell">The place whose deployments it keeps away, where it stands for a project; null for other locks.</param>
internal sealed record WantedLock(ClaimName Name, Cell? Cell);
