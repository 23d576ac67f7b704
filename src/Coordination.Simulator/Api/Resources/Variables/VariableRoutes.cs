using Coordination.Simulator.Api.Resources.Projects;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Variables;

/// <summary>Variable sets: by their own id, and by their project.</summary>
internal static class VariableRoutes
{
    private static readonly Collection<VariableSet> Sets = new("Variables", "VariableSet", "VariableView", server => server.VariableSets, (call, set) => VariableSetDocument.Write(set, call));

    public static void AddTo(Routes routes)
    {
        Sets.AddReadsTo(routes);
        routes.Put(RouteScope.Space, "variables/{id}", call => Save(Sets.One(call), call));
        routes.Get(RouteScope.Space, "projects/{project}/variables", call => SimResponse.Ok(VariableSetDocument.Write(OfProject(call), call)));
        routes.Put(RouteScope.Space, "projects/{project}/variables", call => Save(OfProject(call), call));
    }

    private static VariableSet OfProject(ApiCall call)
    {
        var project = ProjectRoutes.Projects.One(call, "project");
        call.Demand("VariableView", project);
        return call.Server.VariableSets.Get(project.VariableSetId);
    }

    private static SimResponse Save(VariableSet existing, ApiCall call)
    {
        call.Demand("VariableEdit", existing);
        return SimResponse.Ok(VariableSetDocument.Write(call.Server.Configuration.SaveVariables(existing, call.Body.Read<VariableSet>(), call.User), call));
    }
}
