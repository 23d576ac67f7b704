using System;

namespace Coordination.Simulator.Clock;

/// <summary>Random numbers that are the same for one seed on every framework (SplitMix64). Not safe for secrets, nor for several threads.</summary>
internal sealed class SeededRandom(ulong seed)
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const string Hex = "0123456789abcdef";
    private ulong _state = seed;

    /// <summary>At least 0, less than 1.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>At least 0, less than <paramref name="limit"/>.</summary>
    public int Next(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>A duration between the two, in whole milliseconds.</summary>
    public TimeSpan Between(TimeSpan from, TimeSpan to) =>
        TimeSpan.FromMilliseconds(Math.Round(from.TotalMilliseconds + (NextDouble() * (to - from).TotalMilliseconds)));

    /// <summary>Capital letters and digits, as the server puts behind the ids of snapshots and logs.</summary>
    public string Code(int length) => Text(Letters, length);

    /// <summary>Lower-case hexadecimal digits, as the server uses for correlation ids.</summary>
    public string HexDigits(int length) => Text(Hex, length);

    /// <summary>Text in the form of a GUID.</summary>
    public string GuidText() => $"{HexDigits(8)}-{HexDigits(4)}-4{HexDigits(3)}-a{HexDigits(3)}-{HexDigits(12)}";

    private string Text(string alphabet, int length)
    {
        var characters = new char[length];
        for (var i = 0; i < length; i++) characters[i] = alphabet[Next(alphabet.Length)];
        return new string(characters);
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
