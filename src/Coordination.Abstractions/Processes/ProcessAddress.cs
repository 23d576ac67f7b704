namespace Coordination;

/// <summary>Which deployment process is meant.</summary>
/// <param name="Project">Name, id or slug of the project.</param>
public sealed record ProcessAddress(string Project)
{
    /// <summary>Version of a release, whose frozen copy is meant; null for the project's own.</summary>
    public string? Release { get; init; }

    /// <summary>Branch, tag or commit, for a project that keeps its process in Git.</summary>
    public string? GitReference { get; init; }
}
