using System.Linq;

namespace Coordination.Core.Locking;

/// <summary>
/// Makes one line of what somebody wrote about himself. Others print it in the logs of their steps, where a second line might be taken for a message to the server.
/// </summary>
internal static class OneLine
{
    /// <summary>The text with blanks in place of line ends and other characters that cannot be seen.</summary>
    public static string Of(string text) => text.Any(IsBreak) ? new string([.. text.Select(letter => IsBreak(letter) ? ' ' : letter)]) : text;

    private static bool IsBreak(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029';
}
