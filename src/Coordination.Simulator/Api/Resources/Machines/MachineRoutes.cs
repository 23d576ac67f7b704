using System;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Machines;

/// <summary>Deployment targets, and the roles that they have.</summary>
internal static class MachineRoutes
{
    public static Collection<Machine> Machines { get; } = new("Machines", "DeploymentTarget", "MachineView", server => server.Machines, (call, machine) => MachineDocument.Write(machine, call.Links))
    {
        Select = (call, machines) => machines
            .Named(call.Query)
            .Where(machine => call.Query.List("roles") is not { } roles || roles.Intersect(machine.Roles, StringComparer.OrdinalIgnoreCase).Any())
            .Where(machine => call.Query.List("environmentIds") is not { } environments || environments.Intersect(machine.EnvironmentIds, StringComparer.OrdinalIgnoreCase).Any())
            .Where(machine => call.Query.Flag("isDisabled") is not { } disabled || machine.IsDisabled == disabled)
            .Where(call.Query, "healthStatuses", machine => machine.HealthStatus)
            .OrderBy(machine => machine.Name, StringComparer.OrdinalIgnoreCase),
    };

    public static void AddTo(Routes routes)
    {
        Machines.AddReadsTo(routes);
        routes.Get(RouteScope.Space, "machineroles/all", call => SimResponse.Ok(new JArray(
            Machines.Visible(call).SelectMany(machine => machine.Roles).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(role => role, StringComparer.OrdinalIgnoreCase))));
    }
}
