using System.Collections.Generic;

namespace Coordination;

/// <summary>A package that an action uses.</summary>
public sealed record ReferencedPackage
{
    /// <summary>Name by which scripts find it; empty for the package that the action is about.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Id of the package in its feed; for an action that deploys a release, the project.</summary>
    public required string PackageId { get; init; }

    /// <summary>The feed.</summary>
    public string Feed { get; init; } = ProcessWords.BuiltInFeed;

    /// <summary>Where it is fetched to: <c>Server</c>, <c>ExecutionTarget</c> or <c>NotAcquired</c>.</summary>
    public string AcquisitionLocation { get; init; } = ProcessWords.OnServer;

    /// <summary>Id on the server; null where it is found by its name.</summary>
    public string? Id { get; init; }

    /// <summary>Its properties, e.g. <c>Extract</c>.</summary>
    public IReadOnlyDictionary<string, ProcessValue> Properties { get; init => field = Copies.Of(value); } = Copies.None<ProcessValue>();

    /// <summary>Members of the document that have no property of their own here: JSON, by name.</summary>
    public IReadOnlyDictionary<string, string> Members { get; init => field = Copies.Of(value); } = Copies.None<string>();

    /// <summary>The document as it was read, as JSON with names in place of ids; null for a new one.</summary>
    public string? Document { get; init; }

    /// <summary>Its id in the feed.</summary>
    public override string ToString() => PackageId;
}
