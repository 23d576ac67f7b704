using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace Coordination.PowerShell.Locks;

/// <summary>The holds of each runspace: what runs side by side in one process excludes one another, too.</summary>
internal static class RunspaceHolds
{
    private static readonly ConditionalWeakTable<Runspace, HoldStack> Stacks = new();

    /// <summary>The holds of the runspace that the calling pipeline thread belongs to.</summary>
    public static HoldStack Current => Stacks.GetOrCreateValue(Runspace.DefaultRunspace);
}
