namespace Coordination.Simulator.Scenarios;

/// <summary>The question for a prompted variable.</summary>
/// <param name="Label">What the form calls it; null: as the variable.</param>
/// <param name="Description">What the form tells about it.</param>
/// <param name="IsRequired">Without an answer, and without a value of its own, nothing is deployed.</param>
internal sealed record ScenarioPrompt(string? Label, string? Description, bool IsRequired);
