namespace Coordination.Simulator.State;

internal sealed class RetentionPeriod
{
    public string Unit { get; set; } = "Items";

    public int QuantityToKeep { get; set; }

    public bool ShouldKeepForever { get; set; } = true;
}
