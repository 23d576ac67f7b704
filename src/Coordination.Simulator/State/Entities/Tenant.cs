using System;
using System.Collections.Generic;

namespace Coordination.Simulator.State;

internal sealed class Tenant : NamedEntity
{
    public List<string> TenantTags { get; set; } = [];

    /// <summary>Project id to the ids of the environments to which the tenant is connected for it.</summary>
    public Dictionary<string, List<string>> ProjectEnvironments { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public string? ClonedFromTenantId { get; set; }

    public bool IsDisabled { get; set; }
}
