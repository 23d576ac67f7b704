using System;

namespace Coordination.Core.Running;

/// <summary>The answer to the request was lost: the deployment was made, or was not, or still will be.</summary>
/// <param name="At">When the request was given up.</param>
/// <param name="Node">Of which node.</param>
/// <param name="Attempt">Which request.</param>
/// <param name="Failure">How it was lost.</param>
internal sealed record CreateLost(DateTimeOffset At, int Node, int Attempt, Failure Failure) : Fact(At);
