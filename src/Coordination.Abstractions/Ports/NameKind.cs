namespace Coordination;

/// <summary>What sort of name is asked for.</summary>
public enum NameKind
{
    /// <summary>Projects of the space.</summary>
    Project,

    /// <summary>Environments of the space.</summary>
    Environment,

    /// <summary>Tenants of the space.</summary>
    Tenant,

    /// <summary>Spaces that the user can see.</summary>
    Space,

    /// <summary>Locks that were ever used.</summary>
    Lock,
}
