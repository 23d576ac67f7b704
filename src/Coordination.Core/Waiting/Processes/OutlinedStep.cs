using System.Collections.Generic;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Processes;

/// <summary>A step of a process, or one action of a step that has several, as somebody may wait for it.</summary>
/// <param name="Number">Its place in the process, from 1; <c>2.1</c> for an action (octopus-api 1.6).</param>
/// <param name="Name">Its name, unique in the process.</param>
/// <param name="Actions">What it does: for an action, itself.</param>
internal sealed record OutlinedStep(string Number, string Name, IReadOnlyList<ActionResource> Actions)
{
    /// <summary>The step that it is an action of; null for a step.</summary>
    public OutlinedStep? Parent { get; init; }

    /// <summary>Its slug; null on servers that have none.</summary>
    public string? Slug { get; init; }

    /// <summary>Steps with the same number run beside each other; those with a higher one after them.</summary>
    public int Turn { get; init; }

    /// <summary>Whether it runs only as long as all before it has succeeded.</summary>
    public bool NeedsSuccess { get; init; }

    /// <summary>Whether it goes over its targets a few at a time, so that a target that it will come to need not show yet.</summary>
    public bool IsRolling { get; init; }

    /// <summary>The name, for an action below that of its step: <c>Rolling/Migrate database</c>.</summary>
    public string Path => Parent is null ? Name : Parent.Name + "/" + Name;
}
