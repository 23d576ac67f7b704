using System.Linq;
using Coordination.Simulator.Api.Resources.Machines;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

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
        routes.Get(RouteScope.Space, "environments/v2", call => call.Page(Environments.Select(call, Environments.Visible(call)), environment => WriteAsStatic(environment, call), "Environment", "environments/v2{?ids,partialName,type,skip,take}"));
        routes.Get(RouteScope.Space, "environments/summary", EnvironmentSummary.Answer);
        routes.Put(RouteScope.Space, "environments/sortorder", Sort);
    }

    /// <summary>Newer clients ask for environments of every type; those that are not static are not simulated.</summary>
    private static JObject WriteAsStatic(DeploymentEnvironment environment, ApiCall call)
    {
        var document = EnvironmentDocument.Write(environment, call.Links);
        document["Type"] = "Static";
        return document;
    }

    private static SimResponse Sort(ApiCall call)
    {
        call.Demand("EnvironmentEdit");
        var order = call.Body.Ids();
        var sorted = Environments.Visible(call).OrderBy(environment => order.FindIndex(id => Lookups.Same(id, environment.Id)) is >= 0 and var place ? place : int.MaxValue).ThenBy(environment => environment.SortOrder).ToList();
        for (var place = 0; place < sorted.Count; place++)
            sorted[place].SortOrder = place;
        return SimResponse.Ok(new JArray(sorted.Select(environment => EnvironmentDocument.Write(environment, call.Links))));
    }

    private static SimResponse MachinesOf(ApiCall call)
    {
        var environment = Environments.One(call);
        return MachineRoutes.Machines.Page(call, MachineRoutes.Machines.Visible(call).Where(machine => machine.EnvironmentIds.Exists(id => Lookups.Same(id, environment.Id))));
    }
}
