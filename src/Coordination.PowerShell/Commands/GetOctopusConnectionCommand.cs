using System.Management.Automation;
using Coordination.PowerShell.Connections;

namespace Coordination.Commands;

/// <summary>Shows the connection that the cmdlets of this runspace use when they are given none.</summary>
[Cmdlet(VerbsCommon.Get, "OctopusConnection")]
[OutputType(typeof(OctopusConnection))]
public sealed class GetOctopusConnectionCommand : CoordinationCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var facts = Facts();
        Run(async (output, stop) =>
        {
            try
            {
                output.Write(await new ConnectionFinder(Engine, facts).FindAsync(stop).ConfigureAwait(false));
            }
            catch (CoordinationException e) when (e.Failures.Count == 1)
            {
                // A question, not an order: a script may ask with -ErrorAction Ignore whether there is a connection.
                output.Error(e.Failures[0]);
            }
        });
    }
}
