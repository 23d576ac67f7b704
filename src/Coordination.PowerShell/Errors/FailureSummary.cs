using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.PowerShell.Errors;

/// <summary>Makes one failure of several that were found together.</summary>
internal static class FailureSummary
{
    /// <summary>Id of the failure that stands for several.</summary>
    public const string SeveralFaults = "SeveralFaults";

    /// <summary>The failure itself when there is one; otherwise one that lists all, numbered.</summary>
    public static Failure Of(IReadOnlyList<Failure> failures)
    {
        if (failures.Count == 1)
            return failures[0];

        var lines = failures.Select((failure, index) => Environment.NewLine + "  " + (index + 1) + ". " + FailureText.Of(failure));
        return new Failure(SeveralFaults, KindOf(failures), failures.Count + " faults were found together:" + string.Concat(lines))
        {
            Target = string.Join(", ", failures.Select(failure => failure.Target).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)),
        };
    }

    private static FailureKind KindOf(IReadOnlyList<Failure> failures) =>
        failures.All(failure => failure.Kind == failures[0].Kind) ? failures[0].Kind : FailureKind.Invalid;
}
