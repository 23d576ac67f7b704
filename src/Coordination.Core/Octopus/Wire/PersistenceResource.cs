namespace Coordination.Core.Octopus.Wire;

/// <summary>Where a project's deployment process is kept (Octopus.Client, PersistenceSettingsResource).</summary>
internal sealed record PersistenceResource
{
    /// <summary><c>Database</c> or <c>VersionControlled</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The branch that is meant where none is named; only of what is kept in Git.</summary>
    public string? DefaultBranch { get; init; }
}
