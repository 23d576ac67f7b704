using System;
using System.Collections.Generic;

namespace Coordination.Core.Running;

/// <summary>The server showed the newest deployments of the node's project to its environment (and tenant).</summary>
/// <param name="At">When its answer came.</param>
/// <param name="Node">Of which node.</param>
/// <param name="Sent">When the look was sent: what the server made later is not in it.</param>
/// <param name="Mine">Those that carry this run's marker of this node.</param>
/// <param name="NewestOther">The newest of the rest; null where there is none.</param>
internal sealed record CellSeen(DateTimeOffset At, int Node, DateTimeOffset Sent, IReadOnlyList<Sighting> Mine, Sighting? NewestOther) : Fact(At);
