using System;
using Coordination.Core.Folding;

namespace Coordination.Core.Running;

/// <summary>A deployment of a node that the server has; nearly always the only one.</summary>
internal sealed class Candidate(string taskId, string deploymentId, int attempt, DateTimeOffset created, DateTimeOffset found) : SeenTask(taskId)
{
    public string DeploymentId { get; } = deploymentId;

    /// <summary>Which request made it.</summary>
    public int Attempt { get; } = attempt;

    /// <summary>When it was made, by the server's clock.</summary>
    public DateTimeOffset Created { get; } = created;

    /// <summary>When we learned of it.</summary>
    public DateTimeOffset Found { get; } = found;

    /// <summary>Whether its task is being watched.</summary>
    public bool Watched { get; set; }

    /// <summary>How often it was asked to be cancelled.</summary>
    public int CancelsSent { get; set; }

    /// <summary>When the last request to cancel it was sent.</summary>
    public DateTimeOffset? CancelSent { get; set; }

    /// <summary>Whether a request to cancel it is on its way.</summary>
    public bool Cancelling { get; set; }

    /// <summary>Whether the server took a request to cancel it.</summary>
    public bool CancelTaken { get; set; }

    /// <summary>Whether the server will not cancel it for us.</summary>
    public bool CancelRefused { get; set; }
}
