using System;

namespace Coordination.Simulator.State;

/// <summary>To what a permission can be restricted. Source: the restrictions named beside each permission in Octopus.Client.</summary>
[Flags]
internal enum PermissionScopes
{
    None = 0,
    Projects = 1,
    Environments = 2,
    Tenants = 4,
    ProjectGroups = 8,

    /// <summary>Whoever is restricted to tenants may do nothing untenanted with it.</summary>
    ExplicitTenant = 16,

    /// <summary>It belongs to the server, not to a space.</summary>
    System = 32,
}
