using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Scenarios;

/// <summary>Puts the steps of a scenario into a process, and what they do when they run beside it.</summary>
internal sealed class ProcessSeeder(OctopusServer server)
{
    /// <summary>Fills a new process.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="process">Where they go.</param>
    /// <param name="ownerId">Whose process it is: the id of a project or of a runbook.</param>
    public void Seed(IReadOnlyList<ScenarioStep> steps, Process process, string ownerId)
    {
        process.Steps = [.. steps.Select(step => StepOf(step, ownerId))];
        process.Version = process.Steps.Count > 0 ? 1 : 0;
        ProcessNames.Complete(process, server.Random);
    }

    private ProcessStep StepOf(ScenarioStep step, string ownerId)
    {
        var entity = new ProcessStep
        {
            Name = step.Name,
            Condition = step.Condition,
            StartTrigger = step.StartsWithPrevious ? "StartWithPrevious" : "StartAfterPrevious",
            Actions = [.. step.Actions.Select(action => ActionOf(action, ownerId))],
        };
        if (step.Roles.Count > 0) entity.Properties[ProcessProperties.TargetRoles] = string.Join(",", step.Roles);
        if (step.ConditionExpression is { } expression) entity.Properties[ProcessProperties.ConditionExpression] = expression;
        if (step.Window is { } window) entity.Properties[ProcessProperties.MaxParallelism] = window.ToString(CultureInfo.InvariantCulture);
        return entity;
    }

    private ProcessAction ActionOf(ScenarioAction action, string ownerId)
    {
        server.Behaviours.Set(ownerId, action.Name, action.Behaviour);
        var entity = new ProcessAction
        {
            Name = action.Name,
            ActionType = action.ActionType,
            TenantTags = [.. action.TenantTags],
            IsDisabled = action.IsDisabled,
            IsRequired = action.IsRequired,
            Environments = [.. action.Environments.Select(server.EnvironmentIdOf)],
            ExcludedEnvironments = [.. action.ExcludedEnvironments.Select(server.EnvironmentIdOf)],
            Channels = [.. action.Channels.Select(name => server.Channels.First(channel => channel.ProjectId.IsSameAs(ownerId) && channel.Name.IsSameAs(name)).Id)],
        };
        if (action.Child is { } child) new ChildSeeder(server).Seed(child, entity);
        foreach (var property in PropertiesOf(action)) entity.Properties[property.Name] = property.Value;
        if (action.Package is { } package) entity.Packages.Add(new PackageReference { Id = server.Random.GuidText(), PackageId = package, FeedId = FeedSeeder.BuiltIn });
        return entity;
    }

    private IEnumerable<(string Name, JToken Value)> PropertiesOf(ScenarioAction action)
    {
        if (action.ActionType is ProcessProperties.ManualType)
        {
            yield return (ProcessProperties.Instructions, action.Instructions ?? $"Please approve {action.Name}.");
            yield return (ProcessProperties.ResponsibleTeamIds, string.Join(",", action.ResponsibleTeams.Select(name => server.Teams.FindByName(OctopusServer.DefaultSpaceId, name)!.Id)));
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
