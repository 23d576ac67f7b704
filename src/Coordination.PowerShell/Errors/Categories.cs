using System.Management.Automation;

namespace Coordination.PowerShell.Errors;

/// <summary>Which of PowerShell's categories a kind of failure belongs to.</summary>
internal static class Categories
{
    /// <summary>The category of a kind.</summary>
    public static ErrorCategory Of(FailureKind kind) => kind switch
    {
        FailureKind.NotFound => ErrorCategory.ObjectNotFound,
        FailureKind.Ambiguous => ErrorCategory.InvalidArgument,
        FailureKind.Invalid => ErrorCategory.InvalidData,
        FailureKind.Unauthenticated => ErrorCategory.AuthenticationError,
        FailureKind.Forbidden => ErrorCategory.PermissionDenied,
        FailureKind.Refused => ErrorCategory.InvalidOperation,
        FailureKind.Timeout => ErrorCategory.OperationTimeout,
        FailureKind.Unreachable => ErrorCategory.ConnectionError,
        FailureKind.ServerFault => ErrorCategory.ResourceUnavailable,
        FailureKind.Unknown => ErrorCategory.InvalidResult,
        FailureKind.DeploymentFailed => ErrorCategory.OperationStopped,
        FailureKind.Damaged => ErrorCategory.NotInstalled,
        _ => ErrorCategory.NotSpecified,
    };
}
