using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Coordination.Core.Claims;

/// <summary>What a claim and its records are called. Two names are one claim when they are equal after normalising.</summary>
internal sealed record ClaimName
{
    /// <summary>Names of library variable sets may not be longer (nvarchar(200)).</summary>
    public const int LongestRecordName = 200;

    /// <summary>More changes than a claim will see; the number is written with this many digits.</summary>
    public const long HighestNumber = 99_999_999;

    private const int LongestShownName = 120;

    private static readonly Regex RecordName = new(" #(?<key>[0-9a-f]{12}) @(?<number>[0-9]{8})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1));

    private ClaimName(string kind, string name)
    {
        Kind = kind;
        Name = name;
        Key = KeyOf(kind + "\n" + name);
    }

    /// <summary>What is claimed, in one word: <c>lock</c>, <c>run</c>.</summary>
    public string Kind { get; }

    /// <summary>Its name: NFC, trimmed, lower case invariant; whole, however long.</summary>
    public string Name { get; }

    /// <summary>Twelve hexadecimal digits that stand for kind and name in the names of records.</summary>
    public string Key { get; }

    /// <summary>The claim of a name as a person wrote it; null where nothing is left of it.</summary>
    public static ClaimName? TryMake(string kind, string written)
    {
        string name;
        try
        {
            name = written.Normalize(NormalizationForm.FormC).Trim().ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair is no text.
            return null;
        }

        return name.Length == 0 ? null : new ClaimName(kind, name);
    }

    /// <summary>What all record names of a kind begin with.</summary>
    public static string BeginningOf(string kind) => "Coordination " + kind + " ";

    /// <summary>The claim that a record of this kind belongs to; null for names of other things, and where the name was cut in the record.</summary>
    public static ClaimName? TryFind(string kind, string recordName)
    {
        var match = RecordName.Match(recordName);
        if (!match.Success || !recordName.StartsWith(BeginningOf(kind), StringComparison.OrdinalIgnoreCase))
            return null;
        var begin = BeginningOf(kind).Length;
        var claim = match.Index > begin ? TryMake(kind, recordName.Substring(begin, match.Index - begin)) : null;
        return claim is not null && string.Equals(claim.Key, match.Groups["key"].Value, StringComparison.Ordinal) ? claim : null;
    }

    /// <summary>The name of the record after this many changes.</summary>
    public string RecordNameOf(long number)
    {
        if (number is < 1 or > HighestNumber)
            throw new ArgumentOutOfRangeException(nameof(number), number, "A claim has between 1 and 99999999 changes.");
        return BeginningOf(Kind) + Shown() + " #" + Key + " @" + number.ToString("00000000", CultureInfo.InvariantCulture);
    }

    /// <summary>The number in the name of a record of this claim; null for other names.</summary>
    public long? NumberOf(string recordName)
    {
        var match = RecordName.Match(recordName);
        return match.Success && string.Equals(match.Groups["key"].Value, Key, StringComparison.Ordinal)
            && recordName.StartsWith(BeginningOf(Kind), StringComparison.OrdinalIgnoreCase)
            ? long.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)
            : null;
    }

    private static string KeyOf(string whole)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(whole)).Take(6).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private string Shown()
    {
        var shown = new string([.. Name.Take(LongestShownName).Select(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) ? ' ' : letter)]);
        if (char.IsHighSurrogate(shown[shown.Length - 1]))
            shown = shown.Substring(0, shown.Length - 1);
        return shown.Length < Name.Length ? shown.TrimEnd() + "…" : shown;
    }
}
