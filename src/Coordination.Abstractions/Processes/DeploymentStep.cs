using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>A step of a process: where, when and how its actions are executed.</summary>
public sealed record DeploymentStep
{
    /// <summary>Its name, unique in the process.</summary>
    public required string Name { get; init; }

    /// <summary>Id on the server; null where it is found by its name.</summary>
    public string? Id { get; init; }

    /// <summary>When it is executed: <c>Success</c> (of the steps before it), <c>Failure</c>, <c>Always</c> or <c>Variable</c>.</summary>
    public string Condition { get; init; } = ProcessWords.Success;

    /// <summary><c>StartAfterPrevious</c> or <c>StartWithPrevious</c>.</summary>
    public string StartTrigger { get; init; } = ProcessWords.StartAfterPrevious;

    /// <summary>Whether packages are fetched before it: <c>LetOctopusDecide</c>, <c>BeforePackageAcquisition</c> or <c>AfterPackageAcquisition</c>.</summary>
    public string PackageRequirement { get; init; } = ProcessWords.LetOctopusDecide;

    /// <summary>What its actions do; several are executed one after the other on each target.</summary>
    public IReadOnlyList<DeploymentAction> Actions { get; init => field = value.ToArray(); } = [];

    /// <summary>Its properties by Octopus's names, in the server's order.</summary>
    public IReadOnlyDictionary<string, ProcessValue> Properties { get; init => field = Copies.Of(value); } = Copies.None<ProcessValue>();

    /// <summary>Members of the document that have no property of their own here: JSON, by name.</summary>
    public IReadOnlyDictionary<string, string> Members { get; init => field = Copies.Of(value); } = Copies.None<string>();

    /// <summary>The document as it was read, as JSON with names in place of ids; null for a new step.</summary>
    public string? Document { get; init; }

    /// <summary>Roles of the targets that it is executed on; none where it is executed on the server or a worker.</summary>
    public IReadOnlyList<string> TargetRoles => Properties.TryGetValue(ProcessWords.TargetRoles, out var roles) ? ProcessWords.ListOf(roles.Text) : [];

    /// <summary>On how many targets at once it is executed, for a rolling deployment; a number or a variable. Null: on all.</summary>
    public string? WindowSize => Properties.TryGetValue(ProcessWords.MaxParallelism, out var window) ? window.Text : null;

    /// <summary>The expression that decides where <see cref="Condition"/> is <c>Variable</c>.</summary>
    public string? ConditionExpression => Properties.TryGetValue(ProcessWords.ConditionExpression, out var expression) ? expression.Text : null;

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
