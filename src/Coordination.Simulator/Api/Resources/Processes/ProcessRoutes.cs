using System.Linq;
using Coordination.Simulator.Api.Resources.Projects;
using Coordination.Simulator.Api.Resources.Releases;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Processes;

/// <summary>Deployment processes and their snapshots: by their own id, and by their project.</summary>
internal static class ProcessRoutes
{
    private static readonly Collection<DeploymentProcess> Processes = new("DeploymentProcesses", "DeploymentProcess", "ProcessView", server => server.Processes, (call, process) => ProcessDocument.Write(process, call.Links))
    {
        Select = ProcessLists.Select,
    };

    public static void AddTo(Routes routes)
    {
        Processes.AddReadsTo(routes);
        routes.Put(RouteScope.Space, "deploymentprocesses/{id}", call => Save(Processes.One(call), call));
        routes.Get(RouteScope.Space, "deploymentprocesses/{id}/template", call => SimResponse.Ok(ReleaseTemplate.Write(Processes.One(call), call)));
        routes.Get(RouteScope.Space, "projects/{project}/deploymentprocesses", call => SimResponse.Ok(ProcessDocument.Write(OfProject(call), call.Links)));
        routes.Put(RouteScope.Space, "projects/{project}/deploymentprocesses", call => Save(OfProject(call), call));
        routes.Get(RouteScope.Space, "projects/{project}/deploymentprocesses/template", call => SimResponse.Ok(ReleaseTemplate.Write(OfProject(call), call)));
    }

    private static DeploymentProcess OfProject(ApiCall call)
    {
        var project = ProjectRoutes.Projects.One(call, "project");
        call.Demand("ProcessView", project);
        return call.Server.ProjectProcesses.InDatabase(project);
    }

    private static SimResponse Save(DeploymentProcess existing, ApiCall call)
    {
        call.Demand("ProcessEdit", existing);
        return SimResponse.Ok(ProcessDocument.Write(call.Server.ProcessSaving.Save(call.Server.Processes, existing, call.Body.Read<DeploymentProcess>(), call.User), call.Links));
    }
}
