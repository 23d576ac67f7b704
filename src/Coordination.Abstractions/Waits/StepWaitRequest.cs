namespace Coordination;

/// <summary>What is waited for of which step.</summary>
public sealed record StepWaitRequest
{
    /// <summary>Of which deployments.</summary>
    public required DeploymentQuery Deployments { get; init; }

    /// <summary>Name, number, wildcard or <c>step/action</c>; this or <see cref="StepSlug"/>.</summary>
    public string? Step { get; init; }

    /// <summary>Slug of the step, which stays when the step is renamed.</summary>
    public string? StepSlug { get; init; }

    /// <summary>What of the step. The default is that it has ended with success.</summary>
    public AwaitedState State { get; init; } = AwaitedState.Succeeded;

    /// <summary>What to do where nothing runs. The default is to go on.</summary>
    public NotRunningAction IfNotRunning { get; init; } = NotRunningAction.Continue;

    /// <summary>How long.</summary>
    public WaitLimits Limits { get; init; } = new();
}
