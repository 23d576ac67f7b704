using System;
using System.Globalization;
using System.Security.Cryptography;

namespace Coordination.Core.Locking;

/// <summary>What contenders are called in documents.</summary>
internal static class Nonce
{
    /// <summary>A new one: 32 hexadecimal digits.</summary>
    /// <param name="random">Where it comes from, so that it can be repeated; null for the machine's unpredictable source.</param>
    public static string New(Random? random)
    {
        var bytes = new byte[16];
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
