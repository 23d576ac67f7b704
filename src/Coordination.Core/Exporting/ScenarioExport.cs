using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Connections;

namespace Coordination.Core.Exporting;

/// <summary>Makes scenarios of the servers behind connections.</summary>
/// <param name="find">What stands behind a connection.</param>
/// <param name="time">The clock by which the past is told.</param>
internal sealed class ScenarioExport(Func<OctopusConnection, OpenConnection> find, TimeProvider time) : IScenarioExport
{
    private const int MostHistory = 1000;

    /// <inheritdoc/>
    public async Task<ExportedScenario> ExportAsync(OctopusConnection connection, ScenarioExportOptions options, CancellationToken cancellationToken)
    {
        if (options.Projects.Count == 0)
            throw new CoordinationException(new Failure("NoProjectNamed", FailureKind.Invalid, "A scenario needs a project, and none was named.") { Remedy = "Name the projects that it is to hold." });
        if (options.History is < 0 or > MostHistory)
            throw new CoordinationException(new Failure("HistoryOutOfRange", FailureKind.Invalid, "Of each project 0 to 1000 deployments are read, not " + options.History + ".") { Remedy = "Name a number in that range." });

        // What can be said before all the reading is said before it.
        ScenarioFile.Check(options);
        var open = find(connection);
        var findings = await new ScenarioExporter(open.Space, open.Waiting.Tasks, open.Scenarios, connection.ServerVersion ?? string.Empty, time).ReadAsync(options, cancellationToken).ConfigureAwait(false);
        return ScenarioFile.Write(findings, connection.Server, options);
    }
}
