namespace Coordination.Simulator.State;

/// <summary>Where the deployment process of a project is: in the database, or in its repository at a Git reference.</summary>
internal sealed class ProjectProcesses(OctopusServer server)
{
    /// <summary>The process as it is now; of a version-controlled project that on its default branch.</summary>
    /// <exception cref="Refusal">404: it has none.</exception>
    public DeploymentProcess Current(Project project) => Find(project) ?? throw Refusal.NotFound();

    /// <summary>As <see cref="Current"/>; null: there is none.</summary>
    public DeploymentProcess? Find(Project project) =>
        project.Repository is { } repository ? repository.Find(repository.DefaultBranch)?.Commit.Process : server.Processes.Find(project.DeploymentProcessId);

    /// <summary>Of what a release is made.</summary>
    /// <param name="project">The project.</param>
    /// <param name="wanted">What whoever creates the release says; only heeded where the project is version-controlled.</param>
    /// <exception cref="Refusal">400: a version-controlled project, and no reference; 404: there is no such reference or commit.</exception>
    public ReleaseSource SourceOf(Project project, VersionControlReference? wanted)
    {
        if (project.Repository is not { } repository) return new ReleaseSource(Current(project), Reference: null);
        if (string.IsNullOrWhiteSpace(wanted?.GitRef)) throw Refusal.Because($"The project {project.Name} is version-controlled: a Git reference is required to create a release of it.");
        var reference = repository.Get(wanted!.GitRef!);
        if (!string.IsNullOrWhiteSpace(wanted.GitCommit)) reference = repository.Get(wanted.GitCommit!) with { CanonicalName = reference.CanonicalName };
        return new ReleaseSource(reference.Process, new VersionControlReference { GitRef = reference.CanonicalName, GitCommit = reference.Commit.Hash });
    }

    /// <summary>The process in the database.</summary>
    /// <exception cref="Refusal">400: the project is version-controlled.</exception>
    public DeploymentProcess InDatabase(Project project) => project.Repository is null ? server.Processes.Get(project.DeploymentProcessId)
        : throw Refusal.Because("We received a request for a version-controlled resource on a non-version control route.");

    /// <summary>What a Git reference of the project means.</summary>
    /// <exception cref="Refusal">400: the project is not version-controlled; 404: there is no such reference.</exception>
    public static GitReference At(Project project, string gitRef) => RepositoryOf(project).Get(gitRef);

    /// <summary>The repository of a version-controlled project.</summary>
    /// <exception cref="Refusal">400: it is none.</exception>
    public static GitRepository RepositoryOf(Project project) => project.Repository
        ?? throw Refusal.Because($"The project {project.Name} is not version-controlled: it has no Git references.");
}
