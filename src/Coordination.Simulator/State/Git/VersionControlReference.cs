namespace Coordination.Simulator.State;

/// <summary>From where in a repository a release has its process.</summary>
internal sealed class VersionControlReference
{
    /// <summary>The full name of a branch or a tag, or the hash of a commit.</summary>
    public string? GitRef { get; set; }

    public string? GitCommit { get; set; }

    /// <summary>Variables are always in the database here.</summary>
    public string? VariablesGitCommit { get; set; }
}
