using System;
using Coordination.Core.Claims;
using Coordination.Core.Octopus;
using Coordination.Core.Waiting.Shell;
using Coordination.Core.Waiting.Watching;

namespace Coordination.Core.Locking;

/// <summary>What locks work with.</summary>
/// <param name="Space">The space that they are locks of.</param>
/// <param name="Claims">Where their records are.</param>
/// <param name="Permissions">Checks that the user may use locks at all.</param>
/// <param name="Waiting">What waits of the same connection work with: its watcher, and the budget that all looks share.</param>
/// <param name="Time">The clock.</param>
/// <param name="NewRandom">Where nonces come from, so that they can be repeated; gives null for the machine's unpredictable source.</param>
internal sealed record LockEnvironment(IOctopusSpace Space, IClaimStore Claims, LockPermissions Permissions, WaitEnvironment Waiting, TimeProvider Time, Func<Random?> NewRandom)
{
    /// <summary>The watcher of this server and key.</summary>
    public TaskWatcher Watcher => Waiting.Watcher;
}
