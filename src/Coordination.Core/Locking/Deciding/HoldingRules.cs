using System;

namespace Coordination.Core.Locking;

/// <summary>What a holder does: it looks now and then whether it still holds, and renews its lease.</summary>
internal static class HoldingRules
{
    public static LockStep Decide(Contender contender)
    {
        var check = contender.Looked + contender.Settings.BetweenChecks;
        if (contender.Request.Task is null)
        {
            // A third of the lease is left for each of two more attempts.
            var renew = contender.LeaseUntil - TimeSpan.FromSeconds(contender.Request.Lease * 2 / 3.0);
            if (contender.Now >= renew)
                return LockDecider.Change(contender, Draft.Renew(contender));
            if (renew < check)
                check = renew;
        }

        return contender.Now >= check ? LockDecider.LookNow(contender) : new LockStep { Again = check };
    }
}
