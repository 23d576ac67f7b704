using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>What a step does.</summary>
public sealed record DeploymentAction
{
    /// <summary>Its name, unique in the process; empty where the step is to name it.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its name where it is given none and is one of several in its step.</summary>
    public string? DefaultName { get; init; }

    /// <summary>Id on the server; null where it is found by its name.</summary>
    public string? Id { get; init; }

    /// <summary>Octopus's name of the kind of action, e.g. <c>Octopus.Script</c>.</summary>
    public required string ActionType { get; init; }

    /// <summary>Notes for people.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether it is passed over.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Whether nobody may skip it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The only environments that it is executed in; none named: all.</summary>
    public IReadOnlyList<string> Environments { get; init => field = value.ToArray(); } = [];

    /// <summary>Environments that it is not executed in.</summary>
    public IReadOnlyList<string> ExcludedEnvironments { get; init => field = value.ToArray(); } = [];

    /// <summary>The only channels whose releases it is executed for; none named: all.</summary>
    public IReadOnlyList<string> Channels { get; init => field = value.ToArray(); } = [];

    /// <summary>The only tenants that it is executed for, by tag, e.g. <c>Ring/Early</c>; none named: all.</summary>
    public IReadOnlyList<string> TenantTags { get; init => field = value.ToArray(); } = [];

    /// <summary>The worker pool that it is executed on.</summary>
    public string? WorkerPool { get; init; }

    /// <summary>The variable that names the worker pool.</summary>
    public string? WorkerPoolVariable { get; init; }

    /// <summary>The container image that it is executed in.</summary>
    public string? ContainerImage { get; init; }

    /// <summary>The feed of the container image.</summary>
    public string? ContainerFeed { get; init; }

    /// <summary>The packages that it uses.</summary>
    public IReadOnlyList<ReferencedPackage> Packages { get; init => field = value.ToArray(); } = [];

    /// <summary>Its properties by Octopus's names, in the server's order.</summary>
    public IReadOnlyDictionary<string, ProcessValue> Properties { get; init => field = Copies.Of(value); } = Copies.None<ProcessValue>();

    /// <summary>Members of the document that have no property of their own here: JSON, by name.</summary>
    public IReadOnlyDictionary<string, string> Members { get; init => field = Copies.Of(value); } = Copies.None<string>();

    /// <summary>The document as it was read, as JSON with names in place of ids; null for a new action.</summary>
    public string? Document { get; init; }

    /// <summary>Its name and kind.</summary>
    public override string ToString() => Name.Length > 0 ? Name : DefaultName ?? ActionType;
}
