using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.State;
using Newtonsoft.Json;

namespace Coordination.Simulator.Scenarios;

/// <summary>Puts documents of a real server into a simulated one, ids and all; what they leave out is added.</summary>
internal sealed class DocumentSeeder(OctopusServer server)
{
    public void Seed(IReadOnlyList<ScenarioDocument> documents)
    {
        if (documents.Count == 0) return;
        foreach (var document in documents) Add(document);
        AddWhatIsMissing();
    }

    private void Add(ScenarioDocument document)
    {
        try
        {
            switch (document.Collection.ToUpperInvariant())
            {
                case "SPACES": Add(server.Spaces, document); break;
                case "PROJECTGROUPS": AddNamed(server.ProjectGroups, document); break;
                case "PROJECTS": AddNamed(server.Projects, document); break;
                case "ENVIRONMENTS": AddNamed(server.Environments, document); break;
                case "LIFECYCLES": AddNamed(server.Lifecycles, document); break;
                case "CHANNELS": AddNamed(server.Channels, document); break;
                case "LIBRARYVARIABLESETS": AddNamed(server.LibraryVariableSets, document); break;
                case "TAGSETS": AddNamed(server.TagSets, document); break;
                case "ACTIONTEMPLATES": AddNamed(server.ActionTemplates, document); break;
                case "MACHINES": AddNamed(server.Machines, document); break;
                case "TENANTS": AddNamed(server.Tenants, document); break;
                case "DEPLOYMENTPROCESSES": Add(server.Processes, document); break;
                case "VARIABLES" or "VARIABLESETS": Add(server.VariableSets, document); break;
                default: AddPlain(document); break;
            }
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw new ScenarioException($"The document '{document.Source}' cannot be taken over: {fault.Message}", fault);
        }
    }

    private static T Add<T>(EntityTable<T> table, ScenarioDocument document)
        where T : Entity, new()
    {
        var entity = EntityJson.Read<T>(document.Content);
        if (entity.Id.Length == 0) throw new ScenarioException($"The document '{document.Source}' has no Id.");
        if (table.Find(entity.Id) is not null) table.Remove(entity.Id);
        if (entity is not Space) entity.SpaceId ??= OctopusServer.DefaultSpaceId;
        return table.Add(entity);
    }

    private static void AddNamed<T>(EntityTable<T> table, ScenarioDocument document)
        where T : NamedEntity, new()
    {
        var entity = Add(table, document);
        entity.Slug ??= NamedEntities.SlugOf(entity.Name);
    }

    private void AddPlain(ScenarioDocument document)
    {
        var plain = EntityJson.Read<PlainDocument>(document.Content);
        plain.Collection = document.Collection;

        // Documents that hang on another resource, as a tenant's variables, have no id of their own.
        if (plain.Id.Length == 0) plain.Id = $"{document.Collection}/{server.Documents.Count + 1}";
        plain.SpaceId ??= OctopusServer.DefaultSpaceId;
        if (server.Documents.Find(plain.Id) is null) server.Documents.Add(plain);
    }

    private void AddWhatIsMissing()
    {
        foreach (var project in server.Projects)
        {
            if (server.Processes.Find(project.DeploymentProcessId) is null)
            {
                project.DeploymentProcessId = "deploymentprocess-" + project.Id;
                if (server.Processes.Find(project.DeploymentProcessId) is null) server.Processes.Add(new DeploymentProcess { Id = project.DeploymentProcessId, SpaceId = project.SpaceId, ProjectId = project.Id });
            }

            if (project.IsVersionControlled) new RepositorySeeder(server).Imported(project);
            if (server.VariableSets.Find(project.VariableSetId) is null)
            {
                project.VariableSetId = "variableset-" + project.Id;
                if (server.VariableSets.Find(project.VariableSetId) is null) server.VariableSets.Add(new VariableSet { Id = project.VariableSetId, SpaceId = project.SpaceId, OwnerId = project.Id });
            }

            if (server.Channels.All(channel => !channel.ProjectId.IsSameAs(project.Id)))
            {
                server.Channels.Add(new Channel { SpaceId = project.SpaceId, Name = "Default", Slug = "default", ProjectId = project.Id, IsDefault = true });
            }

            if (server.Lifecycles.Find(project.LifecycleId) is null) project.LifecycleId = EnsureLifecycle(project).Id;
            if (server.ProjectGroups.Find(project.ProjectGroupId) is null) project.ProjectGroupId = EnsureGroup(project).Id;
        }

        foreach (var process in server.Processes) ProcessNames.Complete(process, server.Random);
    }

    private Lifecycle EnsureLifecycle(Project project) =>
        server.Lifecycles.FirstOrDefault() ?? server.Lifecycles.Add(new Lifecycle { SpaceId = project.SpaceId, Name = "Default Lifecycle", Slug = "default-lifecycle" });

    private ProjectGroup EnsureGroup(Project project) =>
        server.ProjectGroups.FirstOrDefault() ?? server.ProjectGroups.Add(new ProjectGroup { SpaceId = project.SpaceId, Name = "Default Project Group", Slug = "default-project-group" });
}
