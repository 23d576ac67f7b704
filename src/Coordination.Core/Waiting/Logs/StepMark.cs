namespace Coordination.Core.Waiting.Logs;

/// <summary>A point on the way of a deployment: the start or the end of a step.</summary>
/// <param name="Step">The path of the step.</param>
/// <param name="IsEnd">Whether it is its end.</param>
internal sealed record StepMark(string Step, bool IsEnd);
