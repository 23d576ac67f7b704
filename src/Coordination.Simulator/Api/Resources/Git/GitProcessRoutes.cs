using Coordination.Simulator.Api.Resources.Processes;
using Coordination.Simulator.Api.Resources.Projects;
using Coordination.Simulator.Api.Resources.Releases;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Git;

/// <summary>The process of a version-controlled project at a Git reference, and its settings, which are the same at each.</summary>
internal static class GitProcessRoutes
{
    private const string Below = "projects/{project}/{gitRef}/";

    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.Space, Below + "deploymentprocesses", call => SimResponse.Ok(ProcessDocument.Write(ProcessAt(call), call.Links)));
        routes.Put(RouteScope.Space, Below + "deploymentprocesses", Commit);
        routes.Get(RouteScope.Space, Below + "deploymentprocesses/template", call => SimResponse.Ok(ReleaseTemplate.Write(ProcessAt(call), call)));
        routes.Get(RouteScope.Space, Below + "deploymentsettings", Settings);
        routes.Put(RouteScope.Space, Below + "deploymentsettings", ChangeSettings);
    }

    private static DeploymentProcess ProcessAt(ApiCall call)
    {
        var project = ProjectRoutes.Projects.One(call, "project");
        call.Demand("ProcessView", project);
        return ProjectProcesses.At(project, call["gitRef"]).Process;
    }

    private static SimResponse Commit(ApiCall call)
    {
        var project = ProjectRoutes.Projects.One(call, "project");
        call.Demand("ProcessEdit", project);
        var saved = call.Server.GitCommits.Commit(project, call["gitRef"], call.Body.Read<DeploymentProcess>(), call.Body.Text("ChangeDescription"), call.User);
        return SimResponse.Ok(ProcessDocument.Write(saved, call.Links));
    }

    private static SimResponse ChangeSettings(ApiCall call)
    {
        var project = ProjectRoutes.Projects.One(call, "project");
        call.Demand("ProjectEdit", project);
        var at = ProjectProcesses.At(project, call["gitRef"]);
        DeploymentSettingsDocument.Read(call.Body, project);
        return SimResponse.Ok(DeploymentSettingsDocument.Write(project, call.Links, at));
    }

    private static SimResponse Settings(ApiCall call)
    {
        var project = ProjectRoutes.Projects.One(call, "project");
        return SimResponse.Ok(DeploymentSettingsDocument.Write(project, call.Links, ProjectProcesses.At(project, call["gitRef"])));
    }
}
