using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Scenarios;

/// <summary>Puts a project of a scenario into a server, with its channels, process and variables.</summary>
internal sealed class ProjectSeeder(OctopusServer server)
{
    private const string Space = OctopusServer.DefaultSpaceId;

    public void Seed(ScenarioProject project)
    {
        var group = server.ProjectGroups.FindByName(Space, project.Group)
            ?? server.ProjectGroups.Add(new ProjectGroup { SpaceId = Space, Name = project.Group, Slug = NamedEntities.SlugOf(project.Group) });
        var lifecycle = project.Lifecycle is null ? server.Lifecycles.First() : server.Lifecycles.FindByName(Space, project.Lifecycle)!;
        var entity = server.Configuration.Create(server.Projects, new Project
        {
            SpaceId = Space,
            Name = project.Name,
            Description = project.Description,
            ProjectGroupId = group.Id,
            LifecycleId = lifecycle.Id,
            IsDisabled = project.IsDisabled,
            TenantedDeploymentMode = (TenantedDeploymentMode)Enum.Parse(typeof(TenantedDeploymentMode), project.Tenanted),
            DefaultGuidedFailureMode = (GuidedFailureMode)Enum.Parse(typeof(GuidedFailureMode), project.GuidedFailure),
            CancelQueuedTasks = project.CancelQueuedTasks,
            CancelRunningTasks = project.CancelRunningTasks,
            IncludedLibraryVariableSetIds = [.. project.LibraryVariableSets.Select(name => server.LibraryVariableSets.FindByName(Space, name)!.Id)],
        }, by: null);
        foreach (var channel in project.Channels) Seed(channel, entity);
        new VariableSeeder(server).Seed(project.Variables, entity.VariableSetId, entity);
        var process = server.Processes.Get(entity.DeploymentProcessId);
        process.Steps = [.. project.Steps.Select(step => StepOf(step, entity))];
        process.Version = process.Steps.Count > 0 ? 1 : 0;
        ProcessNames.Complete(process, server.Random);
    }

    private void Seed(ScenarioChannel channel, Project project)
    {
        var lifecycleId = channel.Lifecycle is null ? null : server.Lifecycles.FindByName(Space, channel.Lifecycle)!.Id;
        if (channel.Name.IsSameAs("Default"))
        {
            server.Channels.First(existing => existing.ProjectId.IsSameAs(project.Id)).LifecycleId = lifecycleId;
            return;
        }

        server.Configuration.Create(server.Channels, new Channel { SpaceId = Space, Name = channel.Name, ProjectId = project.Id, LifecycleId = lifecycleId, IsDefault = channel.IsDefault }, by: null);
    }

    private ProcessStep StepOf(ScenarioStep step, Project project)
    {
        var entity = new ProcessStep
        {
            Name = step.Name,
            Condition = step.Condition,
            StartTrigger = step.StartsWithPrevious ? "StartWithPrevious" : "StartAfterPrevious",
            Actions = [.. step.Actions.Select(action => ActionOf(action, project))],
        };
        if (step.Roles.Count > 0) entity.Properties[ProcessProperties.TargetRoles] = string.Join(",", step.Roles);
        if (step.Window is { } window) entity.Properties[ProcessProperties.MaxParallelism] = window.ToString(CultureInfo.InvariantCulture);
        return entity;
    }

    private ProcessAction ActionOf(ScenarioAction action, Project project)
    {
        server.Behaviours.Set(project.Id, action.Name, action.Behaviour);
        var entity = new ProcessAction
        {
            Name = action.Name,
            ActionType = action.ActionType,
            TenantTags = [.. action.TenantTags],
            IsDisabled = action.IsDisabled,
            IsRequired = action.IsRequired,
            Environments = [.. action.Environments.Select(server.EnvironmentIdOf)],
            ExcludedEnvironments = [.. action.ExcludedEnvironments.Select(server.EnvironmentIdOf)],
            Channels = [.. action.Channels.Select(name => server.Channels.First(channel => channel.ProjectId.IsSameAs(project.Id) && channel.Name.IsSameAs(name)).Id)],
        };
        foreach (var property in PropertiesOf(action)) entity.Properties[property.Name] = property.Value;
        if (action.Package is { } package) entity.Packages.Add(new PackageReference { Id = server.Random.GuidText(), PackageId = package, FeedId = "feeds-builtin" });
        return entity;
    }

    private static IEnumerable<(string Name, JToken Value)> PropertiesOf(ScenarioAction action)
    {
        if (action.ActionType is ProcessProperties.ManualType)
        {
            yield return (ProcessProperties.Instructions, action.Instructions ?? $"Please approve {action.Name}.");
            yield return (ProcessProperties.ResponsibleTeamIds, "");
            yield return (ProcessProperties.BlockConcurrentDeployments, action.BlocksConcurrentDeployments ? "True" : "False");
        }
        else if (action.ActionType is "Octopus.Script")
        {
            yield return ("Octopus.Action.RunOnServer", "true");
            yield return ("Octopus.Action.Script.ScriptSource", "Inline");
            yield return ("Octopus.Action.Script.Syntax", "PowerShell");
            yield return ("Octopus.Action.Script.ScriptBody", action.Behaviour.Script is { } script ? script.Body ?? $". '{script.File}'" : $"Write-Host '{action.Name}'");
        }
    }
}
