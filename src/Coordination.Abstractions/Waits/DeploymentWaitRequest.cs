namespace Coordination;

/// <summary>Which deployments are waited for until they end.</summary>
public sealed record DeploymentWaitRequest
{
    /// <summary>Which.</summary>
    public required DeploymentQuery Deployments { get; init; }

    /// <summary>How long.</summary>
    public WaitLimits Limits { get; init; } = new();
}
