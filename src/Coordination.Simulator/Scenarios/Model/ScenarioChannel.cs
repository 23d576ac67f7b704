namespace Coordination.Simulator.Scenarios;

/// <summary>A channel of a project. Every project has one named Default, which is the default unless another is.</summary>
internal sealed record ScenarioChannel(string Name)
{
    /// <summary>Null: the project's.</summary>
    public string? Lifecycle { get; init; }

    public bool IsDefault { get; init; }
}
