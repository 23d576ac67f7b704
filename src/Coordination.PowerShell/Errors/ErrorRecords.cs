using System;
using System.Management.Automation;
using System.Runtime.InteropServices;

namespace Coordination.PowerShell.Errors;

/// <summary>The one place that turns failures into what PowerShell shows. Ids are part of the public contract.</summary>
internal static class ErrorRecords
{
    // Windows PowerShell never shows a recommendation; PowerShell 7 shows it below the message, where it must not stand twice.
    private static readonly bool ShowsRecommendation =
        !RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal);

    /// <summary>One failure as an error record. Its target is what the user named.</summary>
    public static ErrorRecord From(Failure failure) => From(failure, new CoordinationException(failure));

    /// <summary>All failures of an exception as one error record, so that none is lost whatever <c>-ErrorAction</c> says.</summary>
    public static ErrorRecord From(CoordinationException exception) =>
        From(FailureSummary.Of(exception.Failures), exception);

    private static ErrorRecord From(Failure failure, CoordinationException exception) =>
        new(exception, failure.Id, Categories.Of(failure.Kind), failure.Target)
        {
            ErrorDetails = new ErrorDetails(ShowsRecommendation ? FailureText.WithoutRemedy(failure) : FailureText.Of(failure))
            {
                RecommendedAction = failure.Remedy ?? string.Empty,
            },
        };
}
