using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>What refers to what: nothing is saved that names what does not exist, and nothing is deleted that is needed. The words are the simulator's own where no public source has the server's.</summary>
internal sealed class References(OctopusServer server)
{
    /// <summary>Passes where all that it names exists.</summary>
    /// <exception cref="Refusal">Something does not.</exception>
    public void Check(NamedEntity draft)
    {
        switch (draft)
        {
            case Project project:
                Demand(server.ProjectGroups, project.ProjectGroupId, "A project needs a project group and a lifecycle that exist.");
                Demand(server.Lifecycles, project.LifecycleId, "A project needs a project group and a lifecycle that exist.");
                if (project.IsVersionControlled && project.Repository is null) throw new Refusal(501, "The simulated Octopus Server has the version-controlled projects of its scenario, and makes no new ones.");
                foreach (var id in project.IncludedLibraryVariableSetIds) Demand(server.LibraryVariableSets, id);
                break;
            case Channel channel:
                Demand(server.Projects, channel.ProjectId, "A channel needs a project that exists.");
                if (!string.IsNullOrEmpty(channel.LifecycleId)) Demand(server.Lifecycles, channel.LifecycleId!);
                break;
            case ProjectTrigger trigger:
                Demand(server.Projects, trigger.ProjectId, "A trigger needs a project that exists.");
                break;
            case Runbook runbook:
                Demand(server.Projects, runbook.ProjectId, "A runbook needs a project that exists.");
                foreach (var id in runbook.Environments) Demand(server.Environments, id);
                break;
            case Lifecycle lifecycle:
                foreach (var id in lifecycle.Phases.SelectMany(EnvironmentsOf)) Demand(server.Environments, id);
                break;
            case Tenant tenant:
                foreach (var id in tenant.ProjectEnvironments.Keys) Demand(server.Projects, id);
                foreach (var id in tenant.ProjectEnvironments.Values.SelectMany(ids => ids)) Demand(server.Environments, id);
                foreach (var tag in tenant.TenantTags) DemandTag(tag);
                break;
        }
    }

    /// <summary>Passes where nothing needs it.</summary>
    /// <exception cref="Refusal">Something does.</exception>
    public void CheckUnused(Entity entity)
    {
        var why = entity switch
        {
            ProjectGroup group => server.Projects.FirstOrDefault(project => project.ProjectGroupId.IsSameAs(group.Id)) is { } project ? $"the project {project.Name} is in it" : null,
            Lifecycle lifecycle => server.Projects.FirstOrDefault(project => project.LifecycleId.IsSameAs(lifecycle.Id)) is { } project ? $"the project {project.Name} uses it"
                : server.Channels.FirstOrDefault(channel => channel.LifecycleId.IsSameAs(lifecycle.Id)) is { } channel ? $"the channel {channel.Name} uses it" : null,
            DeploymentEnvironment environment => server.Lifecycles.FirstOrDefault(lifecycle => lifecycle.Phases.SelectMany(EnvironmentsOf).Contains(environment.Id, StringComparer.OrdinalIgnoreCase)) is { } lifecycle ? $"the lifecycle {lifecycle.Name} uses it"
                : server.Deployments.Any(deployment => deployment.EnvironmentId.IsSameAs(environment.Id)) ? "something was deployed to it" : null,
            Channel channel => WhyKept(channel),
            _ => null,
        };
        if (why is not null) throw Refusal.Because(entity is Channel ? why : $"{(entity as NamedEntity)?.Name} cannot be deleted because {why}.");
    }

    private static IEnumerable<string> EnvironmentsOf(Phase phase) => phase.AutomaticDeploymentTargets.Concat(phase.OptionalDeploymentTargets);

    private static void Demand<T>(EntityTable<T> table, string id, string? words = null)
        where T : Entity
    {
        if (table.Find(id) is null) throw Refusal.Because(words ?? $"The {table.Noun} '{id}' does not exist.");
    }

    private void DemandTag(string canonicalName)
    {
        if (!server.TagSets.SelectMany(tagSet => tagSet.Tags).Any(tag => tag.CanonicalTagName.IsSameAs(canonicalName))) throw Refusal.Because($"The tag '{canonicalName}' does not exist.");
    }

    private string? WhyKept(Channel channel)
    {
        if (server.Channels.Count(other => other.ProjectId.IsSameAs(channel.ProjectId)) == 1) return "You cannot delete the only remaining channel";
        if (channel.IsDefault) return "You cannot delete the default channel.";
        var action = server.Processes.Where(process => !process.IsFrozen && process.ProjectId.IsSameAs(channel.ProjectId)).SelectMany(process => process.Steps).SelectMany(step => step.Actions)
            .FirstOrDefault(action => action.Channels.Contains(channel.Id, StringComparer.OrdinalIgnoreCase));
        return action is not null ? $"The channel you are about to remove is used by '{action.Name}' step."
            : server.Releases.Any(release => release.ChannelId.IsSameAs(channel.Id)) ? $"The channel {channel.Name} cannot be deleted because it has releases." : null;
    }
}
