using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.PowerShell.Errors;

/// <summary>Makes one failure of several that were found together.</summary>
internal static class FailureSummary
{
    /// <summary>Id of the failure that stands for several.</summary>
    public const string SeveralFaults = "SeveralFaults";

    // Nobody reads on after so many; and a wrong environment for a thousand projects would scroll all else away.
    private const int MostShown = 20;

    /// <summary>The failure itself when there is one; otherwise one that lists them, numbered; very many are counted, and kept in the exception.</summary>
    public static Failure Of(IReadOnlyList<Failure> failures)
    {
        if (failures.Count == 1)
            return failures[0];

        var lines = failures.Take(MostShown).Select((failure, index) => Environment.NewLine + "  " + (index + 1) + ". " + FailureText.Of(failure));
        return new Failure(SeveralFaults, KindOf(failures), failures.Count + " faults were found together:" + string.Concat(lines) + Rest(failures.Count))
        {
            Target = string.Join(", ", failures.Select(failure => failure.Target).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)),
        };
    }

    private static string Rest(int count) => count <= MostShown
        ? string.Empty
        : Environment.NewLine + "  And " + (count - MostShown) + " more; all of them are in $Error[0].Exception.Failures.";

    private static FailureKind KindOf(IReadOnlyList<Failure> failures) =>
        failures.All(failure => failure.Kind == failures[0].Kind) ? failures[0].Kind : FailureKind.Invalid;
}
