namespace Coordination.Simulator.State;

internal sealed class ExecutionPlanStep
{
    /// <summary>32 hexadecimal digits.</summary>
    public string CorrelationId { get; set; } = "";

    public string Slug { get; set; } = "";
}
