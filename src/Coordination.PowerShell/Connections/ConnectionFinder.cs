using System.Threading;
using System.Threading.Tasks;

namespace Coordination.PowerShell.Connections;

/// <summary>
/// Finds the connection of a cmdlet that was given none: the runspace's own, else what the Octopus step knows, else the environment.
/// </summary>
internal sealed class ConnectionFinder(ICoordinationEngine engine, SessionFacts facts)
{
    /// <summary>Finds or makes the connection.</summary>
    /// <exception cref="CoordinationException">There is none, or the server refuses it.</exception>
    public async Task<OctopusConnection> FindAsync(CancellationToken cancellationToken)
    {
        if (facts.Slot.Default is { } chosen)
            return chosen;

        var request = KnownServers.Of(facts) ?? throw new CoordinationException(ConnectionFailures.NotConnected);
        if (facts.Slot.Found is { } found && found.Answers(request))
            return found.Connection;

        var connection = await engine.ConnectAsync(request, cancellationToken).ConfigureAwait(false);
        facts.Slot.Found = new FoundConnection(request, connection);
        return connection;
    }
}
