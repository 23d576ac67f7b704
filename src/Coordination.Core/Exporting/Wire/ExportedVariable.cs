using System;
using System.Collections.Generic;

namespace Coordination.Core.Exporting.Wire;

/// <summary>A value of a variable.</summary>
internal sealed record ExportedVariable
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its value; null where it is sensitive, or left to a prompt.</summary>
    public string? Value { get; init; }

    /// <summary>Whether it is a secret.</summary>
    public bool IsSensitive { get; init; }

    /// <summary><c>String</c>, <c>Sensitive</c>, or the kind of what its value is the id of.</summary>
    public string? Type { get; init; }

    /// <summary>Where it holds: ids by <c>Environment</c>, <c>Channel</c>, <c>TenantTag</c>, <c>Role</c> and so on.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Scope { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What people are asked; null: nothing.</summary>
    public ExportedPrompt? Prompt { get; init; }
}
