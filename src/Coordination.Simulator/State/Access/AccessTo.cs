using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>Where something belongs, as far as permissions can be restricted to it: ids of projects, their groups, environments and tenants.</summary>
internal sealed record AccessTo
{
    public static AccessTo Everything { get; } = new();

    public IReadOnlyList<string> Projects { get; init; } = [];

    public IReadOnlyList<string> ProjectGroups { get; init; } = [];

    public IReadOnlyList<string> Environments { get; init; } = [];

    public IReadOnlyList<string> Tenants { get; init; } = [];

    public static AccessTo Place(string? projectId, string? environmentId, string? tenantId) =>
        new() { Projects = Some(projectId), Environments = Some(environmentId), Tenants = Some(tenantId) };

    public static AccessTo Of(Entity entity, OctopusServer server) => entity switch
    {
        Project project => new AccessTo { Projects = [project.Id], ProjectGroups = Some(project.ProjectGroupId) },
        ProjectGroup group => new AccessTo { ProjectGroups = [group.Id] },
        DeploymentEnvironment environment => new AccessTo { Environments = [environment.Id] },
        Tenant tenant => new AccessTo { Tenants = [tenant.Id] },
        Machine machine => new AccessTo { Environments = machine.EnvironmentIds, Tenants = machine.TenantIds },
        Channel channel => Place(channel.ProjectId, null, null),
        Snapshot snapshot => Place(snapshot.ProjectId, null, null),
        ProjectTrigger trigger => Place(trigger.ProjectId, null, null),
        Runbook runbook => Place(runbook.ProjectId, null, null),
        Process process => Place(process.ProjectId, null, null),
        VariableSet variables => Place(server.Projects.Find(variables.OwnerId)?.Id, null, null),
        Execution execution => Place(execution.ProjectId, execution.EnvironmentId, execution.TenantId),
        ServerTask task => Place(task.ProjectId, task.EnvironmentId, task.TenantId),
        Interruption interruption => Of(interruption.Task, server),
        Artifact artifact => server.Tasks.Find(artifact.ServerTaskId) is { } task ? Of(task, server) : Everything,
        AuditEvent happened => new AccessTo { Projects = About(happened, "Projects-"), Environments = About(happened, "Environments-"), Tenants = About(happened, "Tenants-") },
        _ => Everything,
    };

    private static IReadOnlyList<string> Some(string? id) => string.IsNullOrEmpty(id) ? [] : [id!];

    private static IReadOnlyList<string> About(AuditEvent happened, string prefix) =>
        [.. happened.RelatedDocumentIds.Where(id => id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))];
}
