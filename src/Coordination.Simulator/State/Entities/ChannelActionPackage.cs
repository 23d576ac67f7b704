namespace Coordination.Simulator.State;

internal sealed class ChannelActionPackage
{
    public string DeploymentAction { get; set; } = "";

    public string? PackageReference { get; set; }
}
