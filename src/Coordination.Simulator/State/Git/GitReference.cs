namespace Coordination.Simulator.State;

/// <summary>What a Git reference means at this moment.</summary>
/// <param name="Name">Short: main, v1, or the hash of a commit.</param>
/// <param name="CanonicalName">In full: refs/heads/main, refs/tags/v1, or the hash.</param>
/// <param name="Commit">The commit that it points at.</param>
/// <param name="Branch">The branch, where it is one.</param>
internal sealed record GitReference(string Name, string CanonicalName, GitCommit Commit, GitBranch? Branch = null)
{
    public static GitReference To(GitBranch branch) => new(branch.Name, GitRepository.BranchPrefix + branch.Name, branch.Head, branch);

    public static GitReference To(GitTag tag) => new(tag.Name, GitRepository.TagPrefix + tag.Name, tag.Commit);

    public static GitReference To(GitCommit commit) => new(commit.Hash, commit.Hash, commit);

    /// <summary>The deployment process there.</summary>
    /// <exception cref="Refusal">400: the branch holds nothing of the project.</exception>
    public DeploymentProcess Process => Commit.Process ?? throw Refusal.Because("Branch has not been initialized");
}
