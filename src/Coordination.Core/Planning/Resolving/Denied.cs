using System.Linq;

namespace Coordination.Core.Planning.Resolving;

/// <summary>Answers that concern only what was asked for. Other failures concern every request, and end the resolving.</summary>
internal static class Denied
{
    /// <summary>Whether the server refused or did not find what was asked for.</summary>
    public static bool Is(CoordinationException exception) =>
        exception.Failures.All(failure => failure.Kind is FailureKind.Forbidden or FailureKind.NotFound or FailureKind.Refused);
}
