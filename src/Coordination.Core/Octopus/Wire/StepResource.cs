using System;
using System.Collections.Generic;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Octopus.Wire;

/// <summary>A step of a process, as the server sends it.</summary>
internal sealed record StepResource
{
    /// <summary>Its id, in no particular form.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Its name, unique in the process.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its slug; absent on old servers.</summary>
    public string? Slug { get; init; }

    /// <summary><c>StartAfterPrevious</c>, or <c>StartWithPrevious</c> for one that runs beside the step before it.</summary>
    public string? StartTrigger { get; init; }

    /// <summary><c>Success</c>, <c>Failure</c>, <c>Always</c> or <c>Variable</c>.</summary>
    public string? Condition { get; init; }

    /// <summary>Its properties; sensitive ones are objects.</summary>
    public IReadOnlyDictionary<string, JToken> Properties { get; init; } = new Dictionary<string, JToken>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What it does; several actions of a step are its children, as in a rolling deployment.</summary>
    public IReadOnlyList<ActionResource> Actions { get; init; } = [];
}
