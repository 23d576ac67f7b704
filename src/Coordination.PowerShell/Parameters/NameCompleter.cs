using System.Collections;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.PowerShell.Parameters;

/// <summary>Completes names that the server knows.</summary>
internal abstract class NameCompleter(NameKind kind) : ServerCompleter(kind.ToString())
{
    /// <inheritdoc/>
    protected override Task<IReadOnlyList<string>> FetchAsync(ICoordinationEngine engine, OctopusConnection connection, IDictionary boundParameters, CancellationToken cancellationToken) =>
        engine.GetNamesAsync(connection, kind, cancellationToken);
}
