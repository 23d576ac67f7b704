using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>A branch of a version-controlled project.</summary>
internal sealed class GitBranch(string name, bool isProtected, GitCommit first)
{
    private readonly List<GitCommit> _commits = [first];

    public string Name { get; } = name;

    /// <summary>Nothing is committed to it through the server.</summary>
    public bool IsProtected { get; } = isProtected;

    public IReadOnlyList<GitCommit> Commits => _commits;

    public GitCommit Head => _commits[_commits.Count - 1];

    public void Add(GitCommit commit) => _commits.Add(commit);
}
