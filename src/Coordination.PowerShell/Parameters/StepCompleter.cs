using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.PowerShell.Parameters;

/// <summary>Completes the steps of the project that the line names, with the actions of those that have several; without one there are none.</summary>
internal sealed class StepCompleter() : ServerCompleter("Step")
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<string>> FetchAsync(ICoordinationEngine engine, OctopusConnection connection, IDictionary boundParameters, CancellationToken cancellationToken)
    {
        if (Unwrapped.Value(boundParameters["Project"])?.ToString() is not { Length: > 0 } project)
            return [];
        var process = await engine.Processes.GetAsync(connection, new ProcessAddress(project), cancellationToken).ConfigureAwait(false);
        return [.. process.Steps.SelectMany(NamesOf)];
    }

    private static IEnumerable<string> NamesOf(DeploymentStep step) =>
        step.Actions.Count > 1 ? step.Actions.Select(action => step.Name + "/" + action.Name).Prepend(step.Name) : [step.Name];
}
