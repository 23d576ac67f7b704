using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Wire;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Saving;

/// <summary>Where a process is saved: on the server, or on a branch in Git.</summary>
/// <param name="Project">Whose it is.</param>
/// <param name="GitReference">The branch; null: the server keeps it itself.</param>
/// <param name="CommitMessage">What the commit is to say; null: what was changed.</param>
internal sealed record ProcessPlace(ProjectResource Project, string? GitReference, string? CommitMessage)
{
    private const string Heads = "refs/heads/";
    private const string References = "refs/";

    /// <summary>Whether it is a branch in Git.</summary>
    public bool IsInGit => GitReference is not null;

    /// <summary>Whether nobody saved between two readings. A branch need not have a version.</summary>
    public bool IsSame(JObject before, JObject after) =>
        SaveDraft.VersionOf(before) == SaveDraft.VersionOf(after) && (!IsInGit || JToken.DeepEquals(before["Steps"], after["Steps"]));

    /// <summary>What a commit of these changes says.</summary>
    public string MessageOf(IReadOnlyList<ProcessChange> changes) =>
        CommitMessage ?? "Change the deployment process of " + Project.Name + "\n\n" + string.Join("\n", changes.Select(change => change.ToString()));

    /// <summary>Passes where one can save there.</summary>
    /// <exception cref="CoordinationException">It is no branch: what a tag names never changes.</exception>
    public void DemandBranch()
    {
        if (GitReference is { } reference && reference.StartsWith(References, StringComparison.OrdinalIgnoreCase) && !reference.StartsWith(Heads, StringComparison.OrdinalIgnoreCase))
            throw new CoordinationException(new Failure("GitReferenceFixed", FailureKind.Invalid, "'" + reference + "' is no branch; a process is saved on branches only.") { Target = Project.Name, Remedy = "Name a branch with -GitReference, e.g. " + (Project.PersistenceSettings?.DefaultBranch ?? "refs/heads/main") + "." });
    }
}
