using Coordination.Core.Waiting.Processes;

namespace Coordination.Core.Waiting.Targets;

/// <summary>A step that is waited for, before it is looked for.</summary>
/// <param name="Found">The deployment or run that it is of.</param>
/// <param name="Reference">How it is named.</param>
internal sealed record AwaitedStep(FoundExecution Found, StepReference Reference);
