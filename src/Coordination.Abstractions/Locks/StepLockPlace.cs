namespace Coordination;

/// <summary>What the fields of a lock's name, as <c>db/{Environment}/{Tenant}</c>, are filled with; names, null where there is none.</summary>
public sealed record StepLockPlace
{
    /// <summary>Name of the project.</summary>
    public string? Project { get; init; }

    /// <summary>Name of the environment; name, id or slug where <see cref="IsTyped"/>.</summary>
    public string? Environment { get; init; }

    /// <summary>Name of the tenant; name, id or slug where <see cref="IsTyped"/>. Null for none.</summary>
    public string? Tenant { get; init; }

    /// <summary>Name of the deployment target, or of the machine.</summary>
    public string? Machine { get; init; }

    /// <summary>Whether a person typed environment or tenant, so that they must be looked up.</summary>
    public bool IsTyped { get; init; }
}
