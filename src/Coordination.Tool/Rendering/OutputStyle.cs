using System;
using System.Globalization;

namespace Coordination.Tool.Rendering;

/// <summary>What the place that we write to can show.</summary>
internal sealed record OutputStyle(int Width, bool Unicode, bool Colour)
{
    private const int NarrowestUsable = 60;
    private const int WidestReadable = 140;
    private const int Usual = 80;
    private const int Utf8CodePage = 65001;

    /// <summary>Finds out about this process's standard output.</summary>
    public static OutputStyle OfConsole()
    {
        var unicode = Console.OutputEncoding.CodePage == Utf8CodePage;
        var colour = !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);
        return new OutputStyle(Math.Clamp(FindWidth(), NarrowestUsable, WidestReadable), unicode, colour);
    }

    /// <summary>A symbol where it can be shown, else its stand-in.</summary>
    public string Symbol(string symbol, string ascii) => Unicode ? symbol : ascii;

    /// <summary>Text in a colour, given as an ANSI number, where colours can be shown.</summary>
    public string Paint(string text, string ansi) => Colour ? "\u001b[" + ansi + "m" + text + "\u001b[0m" : text;

    private static int FindWidth()
    {
        if (!Console.IsOutputRedirected)
            return Console.WindowWidth;
        return int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) ? columns : Usual;
    }
}
