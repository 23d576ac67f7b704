namespace Coordination.Core.Folding;

/// <summary>Which failures may pass by themselves.</summary>
internal static class Passing
{
    public static bool Is(FailureKind kind) =>
        kind is FailureKind.Timeout or FailureKind.Unreachable or FailureKind.ServerFault or FailureKind.Unknown;
}
