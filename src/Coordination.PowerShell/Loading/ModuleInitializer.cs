using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace Coordination.PowerShell.Loading;

/// <summary>
/// Called by PowerShell at every import, once in each runspace. It touches a type of Abstractions and nothing else: so
/// <c>[Coordination.CoordinationPlan]</c> can be named from the first line on, and a damaged dependency cannot spoil the import.
/// </summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer
{
    /// <inheritdoc/>
    public void OnImport() => RuntimeHelpers.RunClassConstructor(typeof(CoordinationPlan).TypeHandle);
}
