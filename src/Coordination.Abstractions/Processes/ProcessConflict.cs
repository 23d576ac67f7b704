namespace Coordination;

/// <summary>What two people changed in different ways since the same version of a process.</summary>
/// <param name="Step">Name of the step; empty for the order of the steps.</param>
public sealed record ProcessConflict(string Step)
{
    /// <summary>Name of the action; null where the step itself is concerned.</summary>
    public string? Action { get; init; }

    /// <summary>What was changed: a property, <c>Order</c>, or null where one removed what the other changed.</summary>
    public string? Property { get; init; }

    /// <summary>The value that both began with.</summary>
    public string? Base { get; init; }

    /// <summary>The value on the server now; null: removed.</summary>
    public string? Theirs { get; init; }

    /// <summary>The value that was to be saved; null: removed.</summary>
    public string? Ours { get; init; }

    /// <summary>The part, and both sides.</summary>
    public override string ToString() =>
        Part + ": theirs is " + Shown(Theirs) + ", ours " + Shown(Ours) + ", before both it was " + Shown(Base) + ".";

    private string Part => (Step.Length == 0 ? "the process" : Step) + (Action is null ? string.Empty : " / " + Action) + (Property is null ? string.Empty : ", " + Property);

    private static string Shown(string? value) => value is null ? "nothing" : "'" + value + "'";
}
