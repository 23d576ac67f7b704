namespace Coordination.Simulator.State;

/// <summary>A tag of a version-controlled project.</summary>
internal sealed class GitTag(string name, GitCommit commit)
{
    public string Name { get; } = name;

    public GitCommit Commit { get; } = commit;
}
