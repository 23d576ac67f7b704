using System;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace Coordination.Simulator.Scenarios;

/// <summary>Reads the repository of a version-controlled project: the name of its default branch, or a mapping.</summary>
internal sealed class RepositoryReader(DefinedNames names, ScenarioNames channels, StepBehaviour byDefault)
{
    private readonly ScenarioNames _branches = new("branch");

    public ScenarioRepository Read(YamlNode node)
    {
        if (node is YamlScalarNode) return WithDefault(new ScenarioRepository(ScenarioMap.TextOf(node, "The default branch")));
        var map = new ScenarioMap(node, "A repository");
        var repository = new ScenarioRepository(map.Text("defaultBranch") ?? "main")
        {
            Url = map.Text("url"),
            Branches = map.List("branches", ReadBranch),
            Tags = map.Texts("tags"),
        };
        repository = repository with { BasePath = map.Text("basePath") ?? repository.BasePath };
        map.RefuseUnknown();
        return WithDefault(repository);
    }

    /// <summary>The branch or tag that a release names.</summary>
    public static string Refer(YamlNode node, ScenarioRepository? repository)
    {
        var name = ScenarioMap.TextOf(node, "'gitRef'");
        if (repository is null) throw ScenarioMap.Fault(node, "Only a release of a project with 'git' has 'gitRef'.");
        return repository.Branches.Any(branch => !branch.IsEmpty && string.Equals(branch.Name, name, StringComparison.Ordinal)) || repository.Tags.Contains(name, StringComparer.Ordinal) ? name
            : throw ScenarioMap.Fault(node, $"There is no branch or tag '{name}' with a process. There are {string.Join(", ", repository.Branches.Where(branch => !branch.IsEmpty).Select(branch => branch.Name).Concat(repository.Tags))}.");
    }

    private static ScenarioRepository WithDefault(ScenarioRepository repository) =>
        repository.Branches.Any(branch => string.Equals(branch.Name, repository.DefaultBranch, StringComparison.Ordinal)) ? repository
            : repository with { Branches = [new ScenarioBranch(repository.DefaultBranch), .. repository.Branches] };

    private ScenarioBranch ReadBranch(YamlNode node)
    {
        if (node is YamlScalarNode) return new ScenarioBranch(_branches.Define(node, ScenarioMap.TextOf(node, "A branch")));
        var map = new ScenarioMap(node, "A branch");
        var branch = new ScenarioBranch(_branches.Define(node, map.Required("name")))
        {
            IsProtected = map.Flag("protected"),
            IsEmpty = map.Flag("empty"),
            Steps = map.Find("steps") is null ? null : new StepReader(names, channels, byDefault).Read(map),
        };
        map.RefuseUnknown();
        return branch;
    }
}
