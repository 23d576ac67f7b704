using System;
using System.Collections.Generic;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace Coordination.Simulator.Scenarios;

/// <summary>Reads a project of a scenario.</summary>
internal sealed class ProjectReader(DefinedNames names, StepBehaviour byDefault)
{
    public ScenarioProject Read(YamlNode node)
    {
        var map = new ScenarioMap(node, "A project");
        var channels = new ScenarioNames("channel");
        var channelList = map.List("channels", item => ReadChannel(item, channels));
        if (channels.Find("Default") is null) channels.Define(node, "Default");
        var releases = new ScenarioNames("release");
        var steps = new StepReader(names, channels, byDefault).Read(map);
        var repository = map.Find("git") is { } git ? new RepositoryReader(names, channels, byDefault).Read(git) : null;
        var project = new ScenarioProject(map.Required("name"))
        {
            Group = map.Text("group") ?? "All Projects",
            Lifecycle = map.Find("lifecycle") is { } lifecycle ? names.Lifecycles.Refer(lifecycle) : null,
            Description = map.Text("description"),
            IsDisabled = map.Flag("disabled"),
            Tenanted = map.Word("tenanted", "Untenanted", "TenantedOrUntenanted", "Tenanted") ?? "Untenanted",
            GuidedFailure = map.Word("guidedFailure", "EnvironmentDefault", "Off", "On") ?? "EnvironmentDefault",
            CancelQueuedTasks = map.Find("cancelQueuedTasks") is null ? null : map.Flag("cancelQueuedTasks"),
            CancelRunningTasks = map.Find("cancelRunningTasks") is null ? null : map.Flag("cancelRunningTasks"),
            Repository = repository,
            Variables = new VariableReader(names.Environments, channels).Read(map),
            LibraryVariableSets = map.List("libraryVariableSets", names.Libraries.Refer),
            Channels = channelList,
            Steps = steps,
            Runbooks = map.List("runbooks", new RunbookReader(names, byDefault).Read),
            Releases = map.List("releases", item => ReadRelease(item, releases, channels, repository)),
            Deployed = new PastReader(names, steps).Deployments(map, releases),
        };
        map.RefuseUnknown();
        return project;
    }

    private ScenarioChannel ReadChannel(YamlNode node, ScenarioNames channels)
    {
        if (node is YamlScalarNode) return new ScenarioChannel(channels.Define(node, ScenarioMap.TextOf(node, "A channel")));
        var map = new ScenarioMap(node, "A channel");
        var channel = new ScenarioChannel(channels.Define(node, map.Required("name")))
        {
            Lifecycle = map.Find("lifecycle") is { } lifecycle ? names.Lifecycles.Refer(lifecycle) : null,
            IsDefault = map.Flag("default"),
        };
        map.RefuseUnknown();
        return channel;
    }

    private static ScenarioRelease ReadRelease(YamlNode node, ScenarioNames releases, ScenarioNames channels, ScenarioRepository? repository)
    {
        if (node is YamlScalarNode) return new ScenarioRelease(releases.Define(node, ScenarioMap.TextOf(node, "A release")));
        var map = new ScenarioMap(node, "A release");
        var release = new ScenarioRelease(releases.Define(node, map.Required("version")))
        {
            Channel = map.Find("channel") is { } channel ? channels.Refer(channel) : null,
            GitRef = map.Find("gitRef") is { } gitRef ? RepositoryReader.Refer(gitRef, repository) : null,
            Age = map.Duration("age"),
            Packages = map.Find("packages") is { } packages ? VersionsIn(new ScenarioMap(packages, "The packages")) : new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase),
            Notes = map.Text("notes"),
        };
        map.RefuseUnknown();
        return release;
    }

    private static Dictionary<string, string> VersionsIn(ScenarioMap packages) =>
        packages.Entries.ToDictionary(entry => entry.Name, entry => ScenarioMap.TextOf(entry.Value, $"The version for '{entry.Name}'"), StringComparer.OrdinalIgnoreCase);
}
