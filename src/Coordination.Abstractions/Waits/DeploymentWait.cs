using System;

namespace Coordination;

/// <summary>How a wait for the end of a deployment or runbook run ended.</summary>
/// <param name="Deployment">The deployment as it stood at the end of the wait.</param>
/// <param name="Outcome">How the wait ended; <see cref="WaitOutcome.Reached"/> when the deployment did, whatever became of it.</param>
/// <param name="Reason">Why it ended so, in words; null where the outcome says it all.</param>
/// <param name="Waited">How long was waited.</param>
public sealed record DeploymentWait(ProjectDeployment Deployment, WaitOutcome Outcome, string? Reason, TimeSpan Waited);
