using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Locks;
using Coordination.PowerShell.Narration;
using Coordination.PowerShell.Pipeline;

namespace Coordination.PowerShell.Handlers;

/// <summary>Takes locks, and tells how the waiting for them goes.</summary>
internal sealed class LockHandler(ICoordinationEngine engine, OctopusConnection connection, bool isStep, IOutput output)
{
    /// <summary>Takes them; null where the user declined, or only asked what would happen.</summary>
    public async Task<IHeldLocks?> LockAsync(StepLockRequest request, CancellationToken cancellationToken)
    {
        var names = await engine.Locks.ResolveAsync(connection, request, cancellationToken).ConfigureAwait(false);
        var answer = await output.ConfirmAsync("Lock " + string.Join(" and ", names.Select(name => "'" + name + "'")) + " (" + PlanPlace.Of(connection) + ")").ConfigureAwait(false);
        if (answer != Answer.Yes)
            return null;
        var narrator = new LockNarrator(output, isStep, holder => BlockHolds.Has(holder.Id) && !request.Owner.Under.Contains(holder.Id, StringComparer.Ordinal));
        try
        {
            var held = await engine.Locks.LockAsync(connection, request, narrator, cancellationToken).ConfigureAwait(false);
            narrator.Taken(held);
            return held;
        }
        finally
        {
            narrator.End();
        }
    }
}
