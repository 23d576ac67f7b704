namespace Coordination;

/// <summary>The question whether a project is at a version.</summary>
public sealed record ReleaseQuestion
{
    /// <summary>Id, name or slug of the project.</summary>
    public required string Project { get; init; }

    /// <summary>An exact version, or a NuGet range such as <c>[1.2,2.0)</c> or <c>1.*</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Id, name or slug of the environment. Without one there is no answer but an error.</summary>
    public string? Environment { get; init; }

    /// <summary>Id, name or slug of the tenant; null for the deployment without one.</summary>
    public string? Tenant { get; init; }
}
