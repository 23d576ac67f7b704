using System;
using System.ComponentModel;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Connections;
using Coordination.PowerShell.Pipeline;

namespace Coordination.Commands;

/// <summary>A cmdlet that works on a server: with <c>-Connection</c>, else with the connection that the session offers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConnectedCmdlet : CoordinationCmdlet
{
    private protected ConnectedCmdlet()
    {
    }

    /// <summary>The connection to use; without it, the one that Connect-OctopusServer made last in this runspace, else one found in the Octopus step or in the environment.</summary>
    [Parameter]
    [ValidateNotNull]
    public OctopusConnection? Connection { get; set; }

    /// <summary>Finds the connection and runs work with it.</summary>
    private protected void RunConnected(Func<OctopusConnection, SessionFacts, IOutput, CancellationToken, Task> work)
    {
        var facts = Facts();
        Run(async (output, stop) =>
        {
            var connection = Connection ?? await new ConnectionFinder(Engine, facts).FindAsync(stop).ConfigureAwait(false);
            await work(connection, facts, output, stop).ConfigureAwait(false);
        });
    }
}
