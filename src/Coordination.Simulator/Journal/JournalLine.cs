using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Coordination.Simulator.Journal;

/// <summary>The line that one request makes in the journal's text.</summary>
internal static class JournalLine
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Of(JournalEntry entry)
    {
        var line = new StringBuilder()
            .Append(entry.Sequence.ToString("D6", CultureInfo.InvariantCulture)).Append(' ')
            .Append(Time(entry.At)).Append(' ')
            .Append(entry.Method).Append(' ')
            .Append(entry.Path);
        if (entry.Query.Length > 0)
            line.Append('?').Append(entry.Query);
        line.Append(" -> ").Append(entry.Status?.ToString(CultureInfo.InvariantCulture) ?? "none");
        if (entry.Body.Length > 0)
            line.Append(" body=").Append(Hash(entry.Body));
        if (entry.Fault is not null)
            line.Append(" fault=").Append(entry.Fault);
        if (entry.CarriedOutAt is { } carriedOut && carriedOut != entry.At)
            line.Append(" carried-out=").Append(Time(carriedOut));
        return line.ToString();
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string Hash(string body)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(body));
        return BitConverter.ToString(hash, 0, 8).Replace("-", string.Empty).ToLowerInvariant();
    }
}
