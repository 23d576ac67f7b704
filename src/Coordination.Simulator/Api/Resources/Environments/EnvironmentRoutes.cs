using System.Linq;
using Coordination.Simulator.Api.Resources.Machines;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Environments;

/// <summary>Environments, in their sort order.</summary>
internal static class EnvironmentRoutes
{
    public static Collection<DeploymentEnvironment> Environments { get; } = new("Environments", "Environment", "EnvironmentView", server => server.Environments, (call, environment) => EnvironmentDocument.Write(environment, call.Links))
    {
        Select = (call, environments) => environments.Named(call.Query).OrderBy(environment => environment.SortOrder),
        Find = (_, environments, idOrSlug) => environments.ByIdOrSlug(idOrSlug),
    };

    public static void AddTo(Routes routes)
    {
        Environments.AddReadsTo(routes);
        Environments.AddWritesTo(routes, create: "EnvironmentCreate", edit: "EnvironmentEdit", delete: "EnvironmentDelete");
        routes.Get(RouteScope.Space, "environments/{id}/machines", MachinesOf);
    }

    private static SimResponse MachinesOf(ApiCall call)
    {
        var environment = Environments.One(call);
        return MachineRoutes.Machines.Page(call, MachineRoutes.Machines.Visible(call).Where(machine => machine.EnvironmentIds.Exists(id => Lookups.Same(id, environment.Id))));
    }
}
