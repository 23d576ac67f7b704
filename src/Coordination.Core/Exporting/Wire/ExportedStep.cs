using System.Collections.Generic;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Exporting.Wire;

/// <summary>A step of a process.</summary>
internal sealed record ExportedStep
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary><c>Success</c>, <c>Failure</c>, <c>Always</c> or <c>Variable</c>.</summary>
    public string? Condition { get; init; }

    /// <summary><c>StartAfterPrevious</c> or <c>StartWithPrevious</c>.</summary>
    public string? StartTrigger { get; init; }

    /// <summary>By Octopus's names.</summary>
    public IReadOnlyDictionary<string, JToken> Properties { get; init; } = new Dictionary<string, JToken>(System.StringComparer.Ordinal);

    /// <summary>What it does; mostly one.</summary>
    public IReadOnlyList<ExportedAction> Actions { get; init; } = [];
}
