namespace Coordination.Simulator.State;

internal enum TenantedDeploymentMode
{
    Untenanted,
    TenantedOrUntenanted,
    Tenanted,
}
