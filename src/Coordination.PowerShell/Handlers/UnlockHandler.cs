using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Pipeline;

namespace Coordination.PowerShell.Handlers;

/// <summary>Finds what is to be unlocked.</summary>
internal static class UnlockHandler
{
    /// <summary>The holds; what is not held is an error that does not end the command, so that a whole list can be unlocked.</summary>
    public static async Task<IReadOnlyList<StepLock>> FindAsync(ICoordinationEngine engine, OctopusConnection connection, StepUnlockRequest request, IOutput output, CancellationToken cancellationToken)
    {
        if (request.Force && (request.Id is null || request.Reason is null))
        {
            throw new CoordinationException(new Failure("UnlockReasonMissing", FailureKind.Invalid, "To take the lock '" + request.Name + "' away from somebody else, name whose hold it is, and why.")
            {
                Target = request.Name,
                Remedy = "Give -Id, as Get-StepLock shows it, and -Reason.",
            });
        }

        try
        {
            return await engine.Locks.FindAsync(connection, request, cancellationToken).ConfigureAwait(false);
        }
        catch (CoordinationException e) when (e.Failures[0].Kind is FailureKind.NotFound or FailureKind.Refused)
        {
            output.Error(e.Failures[0]);
            return [];
        }
    }
}
