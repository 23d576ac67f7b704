using System.Collections.Generic;

namespace Coordination.Simulator.Scenarios;

/// <summary>A step of a process; most have one action of the same name.</summary>
internal sealed record ScenarioStep(string Name)
{
    public IReadOnlyList<ScenarioAction> Actions { get; init; } = [];

    /// <summary>Target roles; empty: it runs once, on the server.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>On how many machines it runs at a time; null: as the server thinks best (10).</summary>
    public int? Window { get; init; }

    /// <summary>Success, Failure, Always or Variable.</summary>
    public string Condition { get; init; } = "Success";

    /// <summary>The expression that decides where <see cref="Condition"/> is Variable.</summary>
    public string? ConditionExpression { get; init; }

    public bool StartsWithPrevious { get; init; }

    /// <summary>A step with one action of the same name.</summary>
    public static ScenarioStep Of(ScenarioAction action) => new(action.Name) { Actions = [action] };
}
