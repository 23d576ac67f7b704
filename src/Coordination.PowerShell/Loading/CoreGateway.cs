using System;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.PowerShell.Loading;

/// <summary>
/// The one place that reaches Core: by name, so that the compiler keeps every type of Core and of its packages out of the cmdlets.
/// The engine is made at first use; importing the module, or building a plan, never touches it.
/// </summary>
internal static class CoreGateway
{
    private const string CoreAssembly = "Coordination.Core";
    private const string EngineType = "Coordination.Core.CoordinationEngine";

    private static readonly Lazy<ICoordinationEngine> LazyEngine = new(CreateEngine, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The engine that serves all runspaces of this process.</summary>
    /// <exception cref="CoordinationException">A file of the module is missing or damaged.</exception>
    public static ICoordinationEngine Engine => LazyEngine.Value;

    private static ICoordinationEngine CreateEngine()
    {
        try
        {
            var type = PrivateFiles.LoadAll(CoreAssembly).GetType(EngineType, throwOnError: true)!;
            var engine = (ICoordinationEngine)Activator.CreateInstance(type)!;
            _ = Task.Run(engine.Prepare);
            return engine;
        }
        catch (Exception e) when (ModuleDamage.From(e) is { } damage)
        {
            throw new CoordinationException(damage, e);
        }
    }
}
