namespace Coordination.Simulator.State;

/// <summary>Checks deployments and puts their tasks into the queue.</summary>
internal sealed class DeploymentCreation(OctopusServer server)
{
    /// <summary>Checks and adds a deployment with its task; of the draft only what a client may say is taken.</summary>
    /// <exception cref="Refusal">No such release or environment, not allowed by the lifecycle, tenant not connected, project disabled, bad schedule and so on.</exception>
    public Deployment Create(Deployment draft, User by) =>
        throw new System.NotSupportedException($"Deployment of {draft.ReleaseId} by {by.Username} on {server.Now}: under construction.");
}
