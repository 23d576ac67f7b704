using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>What comes and goes with an entity: the process, variables and default channel of a project, the variables of a library set, the place of an environment.</summary>
internal sealed class Companions(OctopusServer server)
{
    /// <summary>Names of channels, runbooks and triggers are unique in their project, all others in the space.</summary>
    public static bool ShareNames(NamedEntity one, NamedEntity other) => (one, other) switch
    {
        (Channel channel, Channel another) => channel.ProjectId.IsSameAs(another.ProjectId),
        (Runbook runbook, Runbook another) => runbook.ProjectId.IsSameAs(another.ProjectId),
        (ProjectTrigger trigger, ProjectTrigger another) => trigger.ProjectId.IsSameAs(another.ProjectId),
        _ => true,
    };

    /// <summary>What a document cannot change about an entity.</summary>
    public static void Keep(NamedEntity existing, NamedEntity changed)
    {
        switch (existing, changed)
        {
            case (Project old, Project now):
                now.VariableSetId = old.VariableSetId;
                now.DeploymentProcessId = old.DeploymentProcessId;
                now.Repository = old.Repository;
                now.IsVersionControlled = old.IsVersionControlled;
                now.PersistenceSettings = old.PersistenceSettings;
                now.CancelQueuedTasks = old.CancelQueuedTasks;
                now.CancelRunningTasks = old.CancelRunningTasks;
                break;
            case (LibraryVariableSet old, LibraryVariableSet now):
                now.VariableSetId = old.VariableSetId;
                break;
            case (Channel old, Channel now):
                now.ProjectId = old.ProjectId;
                now.IsDefault |= old.IsDefault;
                break;
            case (ActionTemplate old, ActionTemplate now):
                now.Version = old.Version + 1;
                now.Earlier = [.. old.Earlier, old];
                now.ActionType = old.ActionType;
                break;
            case (Tenant old, Tenant now):
                now.VariableValues = old.VariableValues;
                break;
            case (ProjectTrigger old, ProjectTrigger now):
                now.ProjectId = old.ProjectId;
                break;
            case (Runbook old, Runbook now):
                now.ProjectId = old.ProjectId;
                now.RunbookProcessId = old.RunbookProcessId;
                break;
        }
    }

    /// <summary>Adds what comes along with it.</summary>
    public void AddTo(NamedEntity created)
    {
        switch (created)
        {
            case Project project:
                AddTo(project);
                project.CancelQueuedTasks ??= server.Version.SupersedesByDefault;
                project.CancelRunningTasks ??= server.Version.SupersedesByDefault;
                server.Channels.Add(new Channel { SpaceId = project.SpaceId, Name = "Default", Slug = "default", ProjectId = project.Id, IsDefault = true });
                break;
            case Runbook runbook:
                runbook.RunbookProcessId = "RunbookProcess-" + runbook.Id;
                server.RunbookProcesses.Add(new RunbookProcess { Id = runbook.RunbookProcessId, SpaceId = runbook.SpaceId, ProjectId = runbook.ProjectId, RunbookId = runbook.Id });
                break;
            case LibraryVariableSet library:
                library.VariableSetId = "variableset-" + library.Id;
                server.VariableSets.Add(new VariableSet { Id = library.VariableSetId, SpaceId = library.SpaceId, OwnerId = library.Id });
                break;
            case DeploymentEnvironment { SortOrder: 0 } environment:
                environment.SortOrder = server.Environments.In(environment.SpaceId).Where(other => other != environment).Select(other => other.SortOrder + 1).DefaultIfEmpty(0).Max();
                break;
        }
    }

    /// <summary>Completes what was created or changed: ids of what is in it, and the one default channel of a project.</summary>
    public void Complete(NamedEntity saved)
    {
        switch (saved)
        {
            case Lifecycle lifecycle:
                foreach (var phase in lifecycle.Phases.Where(phase => phase.Id.Length == 0)) phase.Id = server.Random.GuidText();
                break;
            case Channel { IsDefault: true } channel:
                foreach (var other in server.Channels.Where(other => other != channel && other.ProjectId.IsSameAs(channel.ProjectId))) other.IsDefault = false;
                break;
            case TagSet tagSet:
                CanonicalTags.Complete(tagSet, server.TagSets.Where(other => other != tagSet).SelectMany(other => other.Tags).Select(tag => tag.Id));
                break;
            case ActionTemplate template:
                foreach (var parameter in template.Parameters.Where(parameter => parameter.Id.Length == 0)) parameter.Id = server.Random.GuidText();
                break;
        }
    }

    /// <summary>The process and the variables of a project, where it has none yet.</summary>
    public void AddTo(Project project)
    {
        project.DeploymentProcessId = "deploymentprocess-" + project.Id;
        project.VariableSetId = "variableset-" + project.Id;
        server.Processes.Add(new DeploymentProcess { Id = project.DeploymentProcessId, SpaceId = project.SpaceId, ProjectId = project.Id });
        server.VariableSets.Add(new VariableSet { Id = project.VariableSetId, SpaceId = project.SpaceId, OwnerId = project.Id });
    }

    /// <summary>Removes what came along with it.</summary>
    public void RemoveFrom(Entity deleted)
    {
        switch (deleted)
        {
            case Project project:
                foreach (var runbook in server.Runbooks.Where(runbook => runbook.ProjectId.IsSameAs(project.Id)).ToArray())
                {
                    RemoveFrom(runbook);
                    server.Runbooks.Remove(runbook.Id);
                }

                foreach (var release in server.Releases.Where(release => release.ProjectId.IsSameAs(project.Id)).ToArray()) server.ReleaseCreation.Delete(release, by: null);
                foreach (var trigger in server.ProjectTriggers.Where(trigger => trigger.ProjectId.IsSameAs(project.Id)).ToArray()) server.ProjectTriggers.Remove(trigger.Id);
                foreach (var channel in server.Channels.Where(channel => channel.ProjectId.IsSameAs(project.Id)).ToArray()) server.Channels.Remove(channel.Id);
                server.Processes.Remove(project.DeploymentProcessId ?? "");
                server.VariableSets.Remove(project.VariableSetId ?? "");
                break;
            case Runbook runbook:
                foreach (var snapshot in server.RunbookSnapshots.Where(snapshot => snapshot.RunbookId.IsSameAs(runbook.Id)).ToArray()) server.RunbookSnapshotCreation.Delete(snapshot);
                server.RunbookProcesses.Remove(runbook.RunbookProcessId ?? "");
                break;
            case LibraryVariableSet library:
                server.VariableSets.Remove(library.VariableSetId ?? "");
                break;
        }
    }
}
