using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Unit.Tests.PowerShell;

/// <summary>Remembers what was asked for, and writes nothing.</summary>
internal sealed class FakeScenarioExport : IScenarioExport
{
    public List<ScenarioExportOptions> Asked { get; } = [];

    public ExportedScenario Answer { get; set; } = new();

    public Task<ExportedScenario> ExportAsync(OctopusConnection connection, ScenarioExportOptions options, CancellationToken cancellationToken)
    {
        Asked.Add(options);
        return Task.FromResult(Answer);
    }
}
