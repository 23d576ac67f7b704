using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using Coordination.PowerShell.Connections;
using Coordination.PowerShell.Loading;

namespace Coordination.PowerShell.Parameters;

/// <summary>Completes names that the server knows.</summary>
internal abstract class NameCompleter(NameKind kind) : IArgumentCompleter
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
        return new KnownNames(CoreGateway.Engine, SessionFacts.OfRunspace())
            .Starting(typed, kind, chosen)
            .Select(name => new CompletionResult(CompletionText.Quoted(name, word), name, CompletionResultType.ParameterValue, kind + " " + name))
            .ToList();
    }
}
