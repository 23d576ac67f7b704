using System;

namespace Coordination.PowerShell.Errors;

/// <summary>What a person reads of a failure.</summary>
internal static class FailureText
{
    /// <summary>What happened, what to do about it, and the server's own words where the message does not hold them already.</summary>
    public static string Of(Failure failure) => WithWordsOfServer(failure, failure.ToString());

    /// <summary>The same without what to do about it, for shells that show that on a line of its own.</summary>
    public static string WithoutRemedy(Failure failure) => WithWordsOfServer(failure, failure.Message);

    private static string WithWordsOfServer(Failure failure, string text)
    {
        if (failure.ServerMessage is { Length: > 0 } server && !Holds(text, server))
            text += " The server says: " + server;
        if (failure.HelpText is { Length: > 0 } help && !Holds(text, help))
            text += " " + help;
        return text;
    }

    private static bool Holds(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
