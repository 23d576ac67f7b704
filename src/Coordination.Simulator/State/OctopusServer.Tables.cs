namespace Coordination.Simulator.State;

/// <content>What the server holds.</content>
public sealed partial class OctopusServer
{
    internal EntityTable<Space> Spaces => _state.Spaces;

    internal EntityTable<User> Users => _state.Users;

    internal EntityTable<Team> Teams => _state.Teams;

    internal EntityTable<ProjectGroup> ProjectGroups => _state.ProjectGroups;

    internal EntityTable<Project> Projects => _state.Projects;

    internal EntityTable<DeploymentEnvironment> Environments => _state.Environments;

    internal EntityTable<Lifecycle> Lifecycles => _state.Lifecycles;

    internal EntityTable<Channel> Channels => _state.Channels;

    internal EntityTable<Release> Releases => _state.Releases;

    internal EntityTable<Deployment> Deployments => _state.Deployments;

    internal EntityTable<ServerTask> Tasks => _state.Tasks;

    /// <summary>Processes of projects, and frozen snapshots.</summary>
    internal EntityTable<DeploymentProcess> Processes => _state.Processes;

    /// <summary>Variables of projects and library variable sets, and frozen snapshots.</summary>
    internal EntityTable<VariableSet> VariableSets => _state.VariableSets;

    internal EntityTable<LibraryVariableSet> LibraryVariableSets => _state.LibraryVariableSets;

    internal EntityTable<Runbook> Runbooks => _state.Runbooks;

    /// <summary>Processes of runbooks, and frozen snapshots.</summary>
    internal EntityTable<RunbookProcess> RunbookProcesses => _state.RunbookProcesses;

    internal EntityTable<RunbookSnapshot> RunbookSnapshots => _state.RunbookSnapshots;

    internal EntityTable<RunbookRun> RunbookRuns => _state.RunbookRuns;

    internal EntityTable<Interruption> Interruptions => _state.Interruptions;

    internal EntityTable<Tenant> Tenants => _state.Tenants;

    internal EntityTable<TagSet> TagSets => _state.TagSets;

    internal EntityTable<ActionTemplate> ActionTemplates => _state.ActionTemplates;

    internal EntityTable<ProjectTrigger> ProjectTriggers => _state.ProjectTriggers;

    internal EntityTable<Machine> Machines => _state.Machines;

    internal EntityTable<Artifact> Artifacts => _state.Artifacts;

    internal EntityTable<AuditEvent> Events => _state.Events;

    internal EntityTable<DeploymentFreeze> Freezes => _state.Freezes;

    /// <summary>Imported documents of other collections (feeds, user roles, machine policies).</summary>
    internal EntityTable<PlainDocument> Documents => _state.Documents;
}
