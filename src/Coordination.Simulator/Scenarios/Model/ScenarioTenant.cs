using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>A tenant.</summary>
internal sealed record ScenarioTenant(string Name)
{
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Name of a project to the environments to which the tenant is connected for it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Projects { get; init; } = new Dictionary<string, IReadOnlyList<string>>(System.StringComparer.OrdinalIgnoreCase);
}
