namespace Coordination.Simulator.Scenarios;

/// <summary>How many releases are kept, or for how many days.</summary>
/// <param name="Quantity">1 and more.</param>
/// <param name="IsDays">Days, not releases.</param>
internal sealed record ScenarioRetention(int Quantity, bool IsDays);
