using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace Coordination.PowerShell.Connections;

/// <summary>Connections by runspace: parallel runspaces do not take each other's, and nothing outlives its runspace.</summary>
internal static class RunspaceConnections
{
    private static readonly ConditionalWeakTable<Runspace, ConnectionSlot> Slots = new();

    /// <summary>The connections of the runspace that the calling pipeline thread belongs to.</summary>
    public static ConnectionSlot Current => Slots.GetOrCreateValue(Runspace.DefaultRunspace);
}
