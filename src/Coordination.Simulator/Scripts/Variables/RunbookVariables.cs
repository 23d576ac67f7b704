using System.Collections.Generic;
using System.Globalization;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scripts.Variables;

/// <summary>The system variables that only a run of a runbook has.</summary>
internal static class RunbookVariables
{
    public static IEnumerable<(string Name, string? Value)> Of(ProcessRun run, RunbookRun runbookRun)
    {
        var runbook = run.Server.Runbooks.Find(runbookRun.RunbookId);
        var creator = run.Server.Users.Find(runbookRun.DeployedById);
        yield return ("Octopus.Runbook.Id", runbook?.Id);
        yield return ("Octopus.Runbook.Name", runbook?.Name);
        yield return ("Octopus.RunbookSnapshot.Id", runbookRun.RunbookSnapshotId);
        yield return ("Octopus.RunbookSnapshot.Name", runbookRun.RunbookSnapshot.Name);
        yield return ("Octopus.RunbookSnapshot.Notes", runbookRun.RunbookSnapshot.Notes);
        yield return ("Octopus.RunbookRun.Id", runbookRun.Id);
        yield return ("Octopus.RunbookRun.Name", runbookRun.Name);
        yield return ("Octopus.RunbookRun.Comments", runbookRun.Comments);
        yield return ("Octopus.RunbookRun.Created", runbookRun.Created.ToString("o", CultureInfo.InvariantCulture));
        yield return ("Octopus.RunbookRun.CreatedBy.Id", creator?.Id);
        yield return ("Octopus.RunbookRun.CreatedBy.Username", creator?.Username);
        yield return ("Octopus.RunbookRun.CreatedBy.DisplayName", creator?.DisplayName);
        yield return ("Octopus.RunbookRun.Error", runbookRun.FailureEncountered ? runbookRun.FailureWords : null);
    }
}
