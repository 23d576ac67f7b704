namespace Coordination;

/// <summary>Something in a process that will not do what it looks like.</summary>
/// <param name="Rule">Name of the rule, in PascalCase. Part of the public contract.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong, in whole sentences.</param>
public sealed record ProcessFinding(string Rule, ProcessFindingSeverity Severity, string Message)
{
    /// <summary>Name of the step.</summary>
    public string? Step { get; init; }

    /// <summary>Name of the action; null where the step itself is meant.</summary>
    public string? Action { get; init; }

    /// <summary>What to do about it.</summary>
    public string? Remedy { get; init; }

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
