namespace Coordination.Simulator.State;

/// <summary>The process of a runbook, or the frozen snapshot of it.</summary>
internal sealed class RunbookProcess : Process
{
    public string RunbookId { get; set; } = "";
}
