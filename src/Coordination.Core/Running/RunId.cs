using System;
using System.Globalization;

namespace Coordination.Core.Running;

/// <summary>Ids of runs.</summary>
internal static class RunId
{
    /// <summary>A new id: 12 hexadecimal digits, lower case. Two runs of one space meet with a chance of one in 281 trillion.</summary>
    public static string New(Random random)
    {
        var bytes = new byte[6];
        random.NextBytes(bytes);
        return string.Concat(Array.ConvertAll(bytes, part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
