using Newtonsoft.Json;

namespace Coordination.Simulator.State;

/// <summary>A run of a runbook's snapshot in an environment.</summary>
internal sealed class RunbookRun : Execution
{
    public RunbookRun() => Priority = "Off";

    public string RunbookId { get; set; } = "";

    public string RunbookSnapshotId { get; set; } = "";

    public string? FrozenRunbookProcessId { get; set; }

    [JsonIgnore]
    public RunbookSnapshot RunbookSnapshot { get; set; } = null!;

    public override Snapshot Snapshot => RunbookSnapshot;

    public override string ProcessOwnerId => RunbookId;

    public override ExecutionEvents Events => ExecutionEvents.OfRunbookRun;

    public override string FailureWords => "The runbook failed because one or more steps failed. Please see the runbook log for details.";
}
