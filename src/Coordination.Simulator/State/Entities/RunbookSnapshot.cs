using System.Collections.Generic;
using Newtonsoft.Json;

namespace Coordination.Simulator.State;

/// <summary>A runbook as it was when somebody took the snapshot: what runs is always one.</summary>
internal sealed class RunbookSnapshot : Snapshot
{
    public string Name { get; set; } = "";

    public string RunbookId { get; set; } = "";

    public string? Notes { get; set; }

    public string? FrozenRunbookProcessId { get; set; }

    public string? FrozenProjectVariableSetId => ProjectVariableSetSnapshotId;

    /// <summary>Its runs, oldest first.</summary>
    [JsonIgnore]
    public List<RunbookRun> Runs { get; } = [];

    public override string Label => Name;

    public override Process ProcessIn(OctopusServer server) => server.RunbookProcesses.Get(FrozenRunbookProcessId);
}
