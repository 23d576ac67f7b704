using System.Collections.Generic;
using System.Globalization;

namespace Coordination.Core.Names;

/// <summary>Why a name does not lead to one thing.</summary>
/// <param name="Id">Id of the failure, e.g. <c>ProjectNotFound</c>.</param>
/// <param name="Kind">Kind of the failure.</param>
/// <param name="What">What is wrong, as a sentence without its subject's position.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record NameFault(string Id, FailureKind Kind, string What, string Remedy)
{
    /// <summary>As many names as are listed in full where none is near.</summary>
    private const int Few = 5;

    /// <summary>Nothing has the name.</summary>
    public static NameFault NotFound(string noun, string wanted, string permission, IReadOnlyList<string> names) => new(
        IdOf(noun, "NotFound"),
        FailureKind.NotFound,
        "there is no " + noun + " " + Words.Quoted(wanted) + ", or your user may not see it." + Hint(noun, wanted, names),
        "Check the name. To see every " + noun + ", the user of your key needs the permission " + permission + ".");

    /// <summary>Several things have the name.</summary>
    public static NameFault Ambiguous(string noun, string wanted, IReadOnlyList<string> found) => new(
        IdOf(noun, "Ambiguous"),
        FailureKind.Ambiguous,
        Words.Quoted(wanted) + " may be more than one " + noun + ": " + Words.All(found) + ".",
        "Write the id of the one that you mean.");

    private static string Hint(string noun, string wanted, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return " Your user sees no " + noun + " at all.";
        var question = Nearest.Question(wanted, names);
        if (question.Length > 0)
            return question;
        return names.Count <= Few
            ? (names.Count == 1 ? " There is " : " There are ") + Words.All(names) + "."
            : " None of the " + names.Count.ToString(CultureInfo.InvariantCulture) + " that it sees has a name like it.";
    }

    private static string IdOf(string noun, string end) => char.ToUpperInvariant(noun[0]) + noun.Substring(1) + end;
}
