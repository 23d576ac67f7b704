using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus;

/// <summary>The documents that a script reads first, in the order in which it does: what connecting and resolving a plan ask for.</summary>
internal static class FirstAnswers
{
    /// <summary>Makes ready to read them.</summary>
    public static void Prepare()
    {
        OctopusJson.Prepare<RootResource>();
        OctopusJson.Prepare<UserResource>();
        OctopusJson.Prepare<SpaceResource>();
        OctopusJson.Prepare<SpaceHomeResource>();
        OctopusJson.Prepare<PageResource<ProjectResource>>();
        OctopusJson.Prepare<PageResource<EnvironmentResource>>();
        OctopusJson.Prepare<DashboardResource>();
        OctopusJson.Prepare<PageResource<ChannelResource>>();
        OctopusJson.Prepare<PageResource<ReleaseResource>>();
        OctopusJson.Prepare<DeploymentTemplateResource>();
    }
}
