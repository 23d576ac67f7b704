using System;
using System.Globalization;
using System.Security.Cryptography;

namespace Coordination.Core.Claims;

/// <summary>What tells one contender, one change or one run from every other.</summary>
internal static class Nonce
{
    /// <summary>A new one, in lower-case hexadecimal digits.</summary>
    /// <param name="random">
    /// Where it comes from, so that it can be repeated; null for the machine's unpredictable source. A <see cref="Random"/> has a seed of
    /// 31 bits: two of some ten thousand would meet.
    /// </param>
    /// <param name="bytes">How long it is; two digits a byte.</param>
    public static string New(Random? random, int bytes = 16)
    {
        var parts = new byte[bytes];
        if (random is null)
        {
            using var source = RandomNumberGenerator.Create();
            source.GetBytes(parts);
        }
        else
        {
            random.NextBytes(parts);
        }

        return string.Concat(Array.ConvertAll(parts, part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
