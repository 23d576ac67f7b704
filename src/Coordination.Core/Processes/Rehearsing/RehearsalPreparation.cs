using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Exporting;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Processes.Documents;
using Coordination.Core.Processes.Saving;

namespace Coordination.Core.Processes.Rehearsing;

/// <summary>Makes of a process and of what its server tells what a rehearsal needs.</summary>
internal sealed class RehearsalPreparation(OctopusSpace space, ProjectResource project, Drafting drafting, TimeProvider time)
{
    /// <summary>Reads the server as if it had the process already: targets of new roles are there, and actions that it knows take the time that they took.</summary>
    public async Task<RehearsableProcess> ReadAsync(string? gitReference, string serverVersion, IReadOnlyList<RehearsalPlace> places, int history, CancellationToken cancellationToken)
    {
        var named = await new RehearsalPlaces(space, project).NameAsync(places, cancellationToken).ConfigureAwait(false);
        var server = await space.Processes.ReadAsync(project, gitReference, cancellationToken).ConfigureAwait(false);
        var draft = await drafting.OverAsync(server, cancellationToken).ConfigureAwait(false);
        var document = await drafting.ToSendAsync(draft, cancellationToken).ConfigureAwait(false);

        var exporter = new ScenarioExporter(space, space.TaskReads, space.Scenarios, serverVersion, time);
        var findings = await exporter.ReadAsync(new ScenarioExportOptions { Projects = [project.Id], History = history }, cancellationToken).ConfigureAwait(false);
        var found = findings.Projects[0] with { Process = OctopusJson.Read<ProcessResource>(document) };
        var process = ProcessReader.Read(Secrets.Without(draft.Merged.ToDocument()), project.Name);
        return new RehearsableProcess(process, ScenarioFile.Text(findings with { Projects = [found] }))
        {
            Measured = [.. process.Steps.SelectMany(step => step.Actions).Select(action => action.Name).Where(name => found.Times.Of(name) is not null)],
            Places = named,
        };
    }
}
