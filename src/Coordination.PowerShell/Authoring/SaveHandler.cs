using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Pipeline;

namespace Coordination.PowerShell.Authoring;

/// <summary>Saves a process: shows the difference, asks, and tells what came of it.</summary>
internal sealed class SaveHandler(IDeploymentProcesses processes, OctopusConnection connection, IOutput output)
{
    /// <summary>Saves.</summary>
    public async Task SaveAsync(DeploymentProcess process, string? commitMessage, CancellationToken cancellationToken)
    {
        var save = await processes.SaveAsync(connection, process, commitMessage, changes => ConfirmAsync(process, changes), cancellationToken).ConfigureAwait(false);
        foreach (var remark in save.Remarks)
            output.Warning(remark);
        foreach (var overwrite in save.Overwrites)
            output.Error(FailureOf(save, overwrite));
        output.Write(save);
    }

    private static Failure FailureOf(ProcessSave save, ProcessOverwrite overwrite) => new(overwrite.IsOurs ? "ProcessOverwritten" : "ProcessChangeOverwritten", FailureKind.Refused, save.Project + ": " + overwrite)
    {
        Target = save.Project,
        Remedy = "Compare with Compare-DeploymentProcess what the server has now, and save again what is missing. The audit log of the server shows both changes.",
    };

    private async Task<bool> ConfirmAsync(DeploymentProcess process, IReadOnlyList<ProcessChange> changes)
    {
        var text = "Save the deployment process of " + process.Project + ":" + string.Concat(changes.Select(change => Environment.NewLine + "  " + change));
        return await output.ConfirmAsync(text).ConfigureAwait(false) == Answer.Yes;
    }
}
