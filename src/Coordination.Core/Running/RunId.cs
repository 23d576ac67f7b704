using System;
using System.Globalization;
using System.Security.Cryptography;

namespace Coordination.Core.Running;

/// <summary>Ids of runs.</summary>
internal static class RunId
{
    /// <summary>A new id: 12 hexadecimal digits, lower case. Two runs of one space meet with a chance of one in 281 trillion.</summary>
    /// <param name="random">
    /// Where it comes from, so that it can be repeated; null for the machine's unpredictable source. A <see cref="Random"/> has a seed of
    /// 31 bits and would let two of some ten thousand runs meet: one would take the other's deployment for its own.
    /// </param>
    public static string New(Random? random)
    {
        var bytes = new byte[6];
        if (random is null)
        {
            using var source = RandomNumberGenerator.Create();
            source.GetBytes(bytes);
        }
        else
        {
            random.NextBytes(bytes);
        }

        return string.Concat(Array.ConvertAll(bytes, part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
