using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>The repository of a version-controlled project, as far as the server reads and writes it: its deployment process on branches.</summary>
internal sealed class GitRepository(string defaultBranch)
{
    public const string BranchPrefix = "refs/heads/";
    public const string TagPrefix = "refs/tags/";

    public string DefaultBranch { get; } = defaultBranch;

    public List<GitBranch> Branches { get; } = [];

    public List<GitTag> Tags { get; } = [];

    /// <summary>A branch or a tag by its short or its full name, or a commit by its hash. Names of Git differ by case.</summary>
    /// <exception cref="Refusal">404: there is none.</exception>
    public GitReference Get(string name) =>
        Find(name) ?? throw new Refusal(404, $"Could not find the Git reference '{name}'. Please check that it exists in the repository of the project.");

    public GitReference? Find(string name) =>
        FindBranch(name) is { } branch ? GitReference.To(branch)
        : FindTag(name) is { } tag ? GitReference.To(tag)
        : FindCommit(name) is { } commit ? GitReference.To(commit) : null;

    public GitBranch? FindBranch(string name) => Branches.Find(branch => IsNamed(branch.Name, BranchPrefix, name));

    public GitTag? FindTag(string name) => Tags.Find(tag => IsNamed(tag.Name, TagPrefix, name));

    public GitCommit? FindCommit(string hash) => Branches.SelectMany(branch => branch.Commits).FirstOrDefault(commit => commit.Hash.IsSameAs(hash));

    private static bool IsNamed(string name, string prefix, string wanted) => string.Equals(name, wanted, StringComparison.Ordinal) || string.Equals(prefix + name, wanted, StringComparison.Ordinal);
}
