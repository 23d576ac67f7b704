using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Deployments;

/// <summary>A deployment as the executions API describes it: by names, which are looked up here.</summary>
internal static class NamedDeployment
{
    public static Deployment Draft(Release release, DeploymentEnvironment environment, Tenant? tenant, ApiCall call)
    {
        var body = call.Body;
        return new Deployment
        {
            SpaceId = call.Space.Id,
            ReleaseId = release.Id,
            EnvironmentId = environment.Id,
            TenantId = tenant?.Id,
            ForcePackageDownload = body.Flag("ForcePackageDownload") ?? false,
            ForcePackageRedeployment = body.Flag("ForcePackageRedeployment") ?? false,
            SkipActions = [.. ActionIds(release, body.Texts("SkipStepNames"), call)],
            SpecificMachineIds = MachineIds(body.Texts("SpecificMachineNames"), call),
            ExcludedMachineIds = MachineIds(body.Texts("ExcludedMachineNames"), call),
            UseGuidedFailure = body.Flag("UseGuidedFailure") ?? call.Server.Preview.GuidedFailureByDefault(call.Server.Projects.Get(release.ProjectId), environment),
            QueueTime = body.Date("RunAt"),
            QueueTimeExpiry = body.Date("NoRunAfter"),
            OverriddenFreezes = body.Texts("DeploymentFreezeNames"),
            FreezeOverrideReason = body.Text("DeploymentFreezeOverrideReason"),
            FormValues = FormValues(release, environment, call),
        };
    }

    private static IEnumerable<string> ActionIds(Release release, List<string> names, ApiCall call)
    {
        var actions = call.Server.Processes.Find(release.ProjectDeploymentProcessSnapshotId)?.Steps.SelectMany(step => step.Actions).ToList() ?? [];
        return names.Select(name => actions.Find(action => Lookups.Same(action.Name, name))?.Id ?? throw Refusal.Because($"No step named '{name}' could be found in the deployment process of release {release.Version}."));
    }

    private static List<string> MachineIds(List<string> names, ApiCall call) =>
        names.ConvertAll(name => call.Server.Machines.In(call.Space.Id).ByName(name, "deployment target").Id);

    private static Dictionary<string, string?> FormValues(Release release, DeploymentEnvironment environment, ApiCall call)
    {
        var prompted = call.Server.VariableSets.Find(release.ProjectVariableSetSnapshotId)?.PromptedIn(environment.Id).ToList() ?? [];
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var given in call.Body.Map("Variables"))
        {
            foreach (var variable in prompted.Where(variable => Lookups.Same(variable.Name, given.Key)))
                values[variable.Id] = given.Value;
        }

        return values;
    }
}
