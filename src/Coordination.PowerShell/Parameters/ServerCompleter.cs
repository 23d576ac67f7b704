using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Connections;
using Coordination.PowerShell.Loading;

namespace Coordination.PowerShell.Parameters;

/// <summary>Completes what only the server knows.</summary>
/// <param name="noun">What the names are of, for the tooltip.</param>
internal abstract class ServerCompleter(string noun) : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        var word = wordToComplete ?? string.Empty;
        var typed = CompletionText.Typed(word);
        var chosen = Unwrapped.Value(fakeBoundParameters["Connection"]) as OctopusConnection;
        var engine = CoreGateway.Engine;
        return new KnownNames(engine, SessionFacts.OfRunspace())
            .Starting(typed, chosen, (connection, stop) => FetchAsync(engine, connection, fakeBoundParameters, stop))
            .Select(name => new CompletionResult(CompletionText.Quoted(name, word), name, CompletionResultType.ParameterValue, noun + " " + name))
            .ToList();
    }

    /// <summary>Asks for the names.</summary>
    /// <param name="engine">Whom to ask.</param>
    /// <param name="connection">Where.</param>
    /// <param name="boundParameters">What the line says already.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    protected abstract Task<IReadOnlyList<string>> FetchAsync(ICoordinationEngine engine, OctopusConnection connection, IDictionary boundParameters, CancellationToken cancellationToken);
}
