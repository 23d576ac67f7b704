namespace Coordination.Simulator.State;

internal sealed class SelectedPackage
{
    public string ActionName { get; set; } = "";

    public string PackageReferenceName { get; set; } = "";

    public string Version { get; set; } = "";
}
