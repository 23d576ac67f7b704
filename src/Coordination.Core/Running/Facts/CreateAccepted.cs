using System;

namespace Coordination.Core.Running;

/// <summary>The server made the deployment and said so.</summary>
/// <param name="At">When its answer came.</param>
/// <param name="Node">Of which node.</param>
/// <param name="Attempt">Which request.</param>
/// <param name="DeploymentId">The deployment.</param>
/// <param name="TaskId">Its task.</param>
/// <param name="Created">When it was made, by the server's clock.</param>
internal sealed record CreateAccepted(DateTimeOffset At, int Node, int Attempt, string DeploymentId, string TaskId, DateTimeOffset Created) : Fact(At);
