using System;
using Coordination.Core.Claims;

namespace Coordination.Core.Running;

/// <summary>Ids of runs.</summary>
internal static class RunId
{
    /// <summary>
    /// A new id: 12 hexadecimal digits, lower case. Two runs of one space meet with a chance of one in 281 trillion; one would take the other's
    /// deployment for its own.
    /// </summary>
    /// <param name="random">Where it comes from, so that it can be repeated; null for the machine's unpredictable source.</param>
    public static string New(Random? random) => Nonce.New(random, bytes: 6);
}
