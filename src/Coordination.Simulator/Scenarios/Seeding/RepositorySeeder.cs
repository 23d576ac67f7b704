using System.Linq;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Scenarios;

/// <summary>Makes a project version-controlled: its process goes from the database into the branches of a repository.</summary>
internal sealed class RepositorySeeder(OctopusServer server)
{
    private const string FirstMessage = "Initial commit of deployment process";

    private readonly ProcessSeeder _processes = new(server);

    public void Seed(ScenarioRepository scenario, Project project)
    {
        project.IsVersionControlled = true;
        project.PersistenceSettings = SettingsOf(scenario, project);
        var repository = Take(project, scenario.DefaultBranch, out var process);
        foreach (var branch in scenario.Branches)
        {
            var own = branch.IsEmpty ? null : GitCommits.Copied(process, GitRepository.BranchPrefix + branch.Name)!;
            if (own is not null && branch.Steps is { } steps) _processes.Seed(steps, own, project.Id);
            repository.Branches.Add(new GitBranch(branch.Name, branch.IsProtected, server.GitCommits.Make(FirstMessage, own)));
        }

        var head = repository.Get(repository.DefaultBranch).Commit;
        foreach (var tag in scenario.Tags) repository.Tags.Add(new GitTag(tag, new GitCommit(head.Hash, head.Message, head.At, GitCommits.Copied(head.Process, GitRepository.TagPrefix + tag))));
    }

    /// <summary>A version-controlled project among imported documents: its repository is elsewhere, and its default branch has the process that was imported with it, or an empty one.</summary>
    public void Imported(Project project)
    {
        var name = (string?)project.PersistenceSettings["DefaultBranch"] is { Length: > 0 } given ? given : "main";
        var repository = Take(project, name, out var process);
        process.GitRef = GitRepository.BranchPrefix + name;
        repository.Branches.Add(new GitBranch(name, isProtected: false, server.GitCommits.Make(FirstMessage, process)));
    }

    private GitRepository Take(Project project, string defaultBranch, out DeploymentProcess process)
    {
        process = server.Processes.Get(project.DeploymentProcessId);
        server.Processes.Remove(process.Id);
        return project.Repository = new GitRepository(defaultBranch);
    }

    private static JObject SettingsOf(ScenarioRepository scenario, Project project) => new()
    {
        ["Type"] = "VersionControlled",
        ["Credentials"] = new JObject { ["Type"] = "Anonymous" },
        ["Url"] = scenario.Url ?? $"https://git.example.com/{project.Slug}.git",
        ["DefaultBranch"] = scenario.DefaultBranch,
        ["BasePath"] = scenario.BasePath,
        ["ProtectedDefaultBranch"] = scenario.Branches.Any(branch => branch.IsProtected && branch.Name == scenario.DefaultBranch),
        ["ProtectedBranchNamePatterns"] = new JArray(scenario.Branches.Where(branch => branch.IsProtected && branch.Name != scenario.DefaultBranch).Select(branch => branch.Name)),
        ["ConversionState"] = new JObject { ["VariablesAreInGit"] = false, ["RunbooksAreInGit"] = false },
    };
}
