using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace Coordination.Simulator.State;

internal sealed class User : Entity
{
    public string Username { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public string? EmailAddress { get; set; }

    public bool IsActive { get; set; } = true;

    public bool IsService { get; set; }

    public bool CanPasswordBeEdited { get; set; } = true;

    public bool IsRequestor { get; set; }

    /// <summary>Never shown.</summary>
    [JsonIgnore]
    public string? ApiKey { get; set; }

    /// <summary>From when on the key is none; null: it does not expire.</summary>
    [JsonIgnore]
    public DateTimeOffset? ApiKeyExpires { get; set; }

    /// <summary>Names of the permissions that the user lacks; empty for somebody who may do everything.</summary>
    [JsonIgnore]
    public HashSet<string> LackedPermissions { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the user may do; null: everything, except what is lacked.</summary>
    [JsonIgnore]
    public IReadOnlyList<Grant>? Grants { get; set; }

    /// <summary>Whether the user has the permission for what belongs there; without a place: for anything at all.</summary>
    public bool May(string permission, AccessTo? to = null) =>
        !LackedPermissions.Contains(permission)
        && (Grants is null || Grants.Any(grant => grant.Permission.IsSameAs(permission) && (to is null || grant.Covers(to))));
}
