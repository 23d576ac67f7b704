using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>What is waited for of which step.</summary>
public sealed record StepWaitRequest
{
    /// <summary>Steps of named tasks, any number of each task; where there are any, no other step, and no other deployment, is meant.</summary>
    public IReadOnlyList<NumberedStep> Steps { get; init => field = value.ToArray(); } = [];

    /// <summary>Of which deployments. Where there are <see cref="Steps"/>, only whose wait it is.</summary>
    public required DeploymentQuery Deployments { get; init; }

    /// <summary>Name, number, wildcard or <c>step/action</c>, as a person writes it; this, <see cref="StepSlug"/> or <see cref="StepNumber"/>.</summary>
    public string? Step { get; init; }

    /// <summary>Slug of the step, which stays when the step is renamed.</summary>
    public string? StepSlug { get; init; }

    /// <summary>Number of the step in the process of the release, e.g. <c>3</c> or <c>3.1</c>: never taken for a name.</summary>
    public string? StepNumber { get; init; }

    /// <summary>What of the step. The default is that it has ended with success.</summary>
    public AwaitedState State { get; init; } = AwaitedState.Succeeded;

    /// <summary>What to do where nothing runs. The default is to go on.</summary>
    public NotRunningAction IfNotRunning { get; init; } = NotRunningAction.Continue;

    /// <summary>How long.</summary>
    public WaitLimits Limits { get; init; } = new();
}
