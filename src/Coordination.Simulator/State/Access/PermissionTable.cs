using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>The permissions of Octopus Server, by the names that Octopus.Client has for them.</summary>
internal static class PermissionTable
{
    private const PermissionScopes Place = PermissionScopes.Projects | PermissionScopes.Environments | PermissionScopes.Tenants;
    private const PermissionScopes Execution = Place | PermissionScopes.ExplicitTenant;

    private static readonly IReadOnlyDictionary<string, PermissionScopes> Scopes = Make(
        (PermissionScopes.System, "AdministerSystem ConfigureServer UserView UserInvite UserEdit UserRoleView UserRoleEdit SpaceView SpaceEdit SpaceCreate SpaceDelete TelemetryView EventRetentionView EventRetentionDelete"),
        (PermissionScopes.None, "TeamCreate TeamView TeamEdit TeamDelete FeedView FeedEdit AuditView WorkerView WorkerEdit DeploymentFreezeAdminister GitCredentialView GitCredentialEdit BuildInformationPush BuildInformationAdminister"),
        (PermissionScopes.None, "LibraryVariableSetView LibraryVariableSetCreate LibraryVariableSetEdit LibraryVariableSetDelete ActionTemplateView ActionTemplateCreate ActionTemplateEdit ActionTemplateDelete"),
        (PermissionScopes.None, "LifecycleCreate LifecycleView LifecycleEdit LifecycleDelete TagSetCreate TagSetEdit TagSetDelete CertificateCreate MachinePolicyCreate MachinePolicyView MachinePolicyEdit MachinePolicyDelete"),
        (PermissionScopes.None, "ProxyCreate ProxyView ProxyEdit ProxyDelete SubscriptionCreate SubscriptionView SubscriptionEdit SubscriptionDelete InsightsReportView InsightsReportCreate InsightsReportEdit InsightsReportDelete"),
        (PermissionScopes.ProjectGroups, "ProjectCreate ProjectGroupView ProjectGroupCreate ProjectGroupEdit ProjectGroupDelete"),
        (PermissionScopes.Projects | PermissionScopes.Tenants, "ProjectEdit ProjectView ProjectDelete ReleaseCreate ReleaseView ReleaseEdit ReleaseDelete"),
        (PermissionScopes.Projects, "ProcessView ProcessEdit VariableEditUnscoped VariableViewUnscoped DefectReport DefectResolve TriggerCreate TriggerView TriggerEdit TriggerDelete RunbookView RunbookEdit"),
        (PermissionScopes.Projects, "BuiltInFeedPush BuiltInFeedAdminister BuiltInFeedDownload"),
        (PermissionScopes.Projects | PermissionScopes.Environments, "VariableEdit VariableView"),
        (PermissionScopes.Environments, "EnvironmentView EnvironmentCreate EnvironmentEdit EnvironmentDelete AccountView AccountEdit AccountCreate AccountDelete"),
        (PermissionScopes.Environments | PermissionScopes.Tenants, "MachineCreate MachineEdit MachineView MachineDelete CertificateView CertificateEdit CertificateDelete CertificateExportPrivateKey"),
        (PermissionScopes.Tenants, "TenantCreate TenantEdit TenantView TenantDelete"),
        (Place, "TaskView TaskViewLog TaskCreate TaskCancel TaskEdit"),
        (Execution, "DeploymentCreate DeploymentDelete DeploymentView RunbookRunView RunbookRunCreate RunbookRunDelete ArtifactView ArtifactCreate ArtifactEdit ArtifactDelete EventView"),
        (Execution, "InterruptionView InterruptionSubmit InterruptionViewSubmitResponsible"));

    public static IEnumerable<string> Names => Scopes.Keys;

    /// <summary>The name as Octopus writes it; null where there is none.</summary>
    public static string? Find(string permission) => Names.FirstOrDefault(name => name.IsSameAs(permission));

    public static PermissionScopes Of(string permission) => Scopes.TryGetValue(permission, out var scopes) ? scopes : PermissionScopes.None;

    private static Dictionary<string, PermissionScopes> Make(params (PermissionScopes Scopes, string Names)[] groups)
    {
        var all = new Dictionary<string, PermissionScopes>(StringComparer.OrdinalIgnoreCase);
        foreach (var (scopes, names) in groups)
        {
            foreach (var name in names.Split(' ')) all.Add(name, scopes);
        }

        return all;
    }
}
