using System.Threading;
using System.Threading.Tasks;

namespace Coordination;

/// <summary>Makes scenarios of servers.</summary>
public interface IScenarioExport
{
    /// <summary>
    /// Reads projects from a server, with all that their deployments depend on, and writes a scenario that <c>coordination rehearse</c> and
    /// <c>coordination serve</c> take. Nothing is changed on the server. Sensitive variables, scripts and the
    /// texts of interventions stay out; nodes and variables that the key must not see, too.
    /// </summary>
    /// <exception cref="CoordinationException">A project is not found, something cannot be read, or the file cannot be written.</exception>
    Task<ExportedScenario> ExportAsync(OctopusConnection connection, ScenarioExportOptions options, CancellationToken cancellationToken);
}
