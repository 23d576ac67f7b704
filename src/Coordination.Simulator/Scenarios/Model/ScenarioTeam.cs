using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>A team of users.</summary>
/// <param name="Name">What steps call it.</param>
/// <param name="Members">Names of users.</param>
internal sealed record ScenarioTeam(string Name, IReadOnlyList<string> Members);
