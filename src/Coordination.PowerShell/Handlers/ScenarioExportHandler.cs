using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Pipeline;

namespace Coordination.PowerShell.Handlers;

/// <summary>Writes a scenario, where the user wants it written, and tells what is in it.</summary>
internal sealed class ScenarioExportHandler(ICoordinationEngine engine)
{
    public async Task ExportAsync(OctopusConnection connection, ScenarioExportOptions options, IOutput output, CancellationToken stop)
    {
        if (await output.ConfirmAsync("Read " + string.Join(", ", options.Projects) + " and write the scenario " + options.Path).ConfigureAwait(false) != Answer.Yes)
            return;
        var exported = await engine.ScenarioExport.ExportAsync(connection, options, stop).ConfigureAwait(false);
        if (exported.UnmeasuredSteps > 0)
            output.Verbose(exported.UnmeasuredSteps + " of the steps ran in none of the deployments that were read; in the scenario they take its usual time.");
        output.Write(exported);
    }
}
