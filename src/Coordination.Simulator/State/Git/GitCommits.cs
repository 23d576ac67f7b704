namespace Coordination.Simulator.State;

/// <summary>How the server writes to the repositories of version-controlled projects.</summary>
internal sealed class GitCommits(OctopusServer server)
{
    private const int HashLength = 40;

    /// <summary>A commit with the process, which shows where it is.</summary>
    public GitCommit Make(string message, DeploymentProcess? process) => new(server.Random.HexDigits(HashLength), message, server.Now, process);

    /// <summary>Commits a process to a branch.</summary>
    /// <param name="project">A version-controlled project.</param>
    /// <param name="gitRef">The branch.</param>
    /// <param name="draft">The process, with the version that was read.</param>
    /// <param name="message">The message of the commit; null: the server's own.</param>
    /// <param name="by">Who commits.</param>
    /// <exception cref="Refusal">No such branch, it is no branch or a protected one, somebody else committed, names that are not unique.</exception>
    public DeploymentProcess Commit(Project project, string gitRef, DeploymentProcess draft, string? message, User by)
    {
        var reference = ProjectProcesses.At(project, gitRef);
        var branch = reference.Branch ?? throw Refusal.Because($"Changes can only be committed to a branch, and '{gitRef}' is none.");
        if (branch.IsProtected) throw Refusal.Because($"The branch '{branch.Name}' is protected. Commit to another branch instead.");
        var existing = reference.Process;
        if (draft.Version != existing.Version) RefuseStale(draft, existing);
        server.ProcessSaving.Accept(draft, existing, by);
        draft.GitRef = reference.CanonicalName;
        branch.Add(Make(string.IsNullOrWhiteSpace(message) ? "Update deployment process" : message!, draft));
        server.Audit.Record(EventCategories.Modified, project.SpaceId, $"The deployment process of {project.Name} was changed on {branch.Name}: {branch.Head.Message}", by, draft, project);
        return draft;
    }

    /// <summary>Makes a branch that starts where a reference points.</summary>
    /// <exception cref="Refusal">There is a branch of that name, or no such reference.</exception>
    public GitBranch Branch(Project project, string name, string from)
    {
        var repository = ProjectProcesses.RepositoryOf(project);
        var start = repository.Get(from).Commit;
        if (repository.FindBranch(name) is not null) throw Refusal.Because($"A branch named '{name}' already exists.");
        var branch = new GitBranch(name, isProtected: false, new GitCommit(start.Hash, start.Message, start.At, Copied(start.Process, GitRepository.BranchPrefix + name)));
        repository.Branches.Add(branch);
        return branch;
    }

    /// <summary>A copy of a process for another branch.</summary>
    public static DeploymentProcess? Copied(DeploymentProcess? process, string gitRef)
    {
        if (process is null) return null;
        var copy = EntityJson.Read<DeploymentProcess>(EntityJson.Write(process));
        copy.GitRef = gitRef;
        return copy;
    }

    private void RefuseStale(DeploymentProcess draft, DeploymentProcess existing)
    {
        switch (server.Switches.StaleCommits)
        {
            case StaleCommits.Committed:
                draft.Version = existing.Version;
                break;
            case StaleCommits.Conflict:
                throw new Refusal(409, ProcessSaving.StaleWords(server.Processes.Noun));
            default:
                throw Refusal.Because(ProcessSaving.StaleWords(server.Processes.Noun));
        }
    }
}
