using System;

namespace Coordination.Core.Running;

/// <summary>A deployment that the server showed.</summary>
/// <param name="TaskId">Its task.</param>
/// <param name="DeploymentId">Its id.</param>
/// <param name="Attempt">Which of our requests made it; 0 when it is not ours.</param>
/// <param name="Created">When it was made, by the server's clock.</param>
internal sealed record Sighting(string TaskId, string DeploymentId, int Attempt, DateTimeOffset Created);
