using System;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.PowerShell.Loading;

/// <summary>
/// The one place that reaches Core, and Rehearsal: by name, so that the compiler keeps their types and those of their packages out of the cmdlets.
/// Both are made at first use; importing the module, or building a plan, never touches it.
/// </summary>
internal static class CoreGateway
{
    private const string CoreAssembly = "Coordination.Core";
    private const string EngineType = "Coordination.Core.CoordinationEngine";

    private const string RehearsalAssembly = "Coordination.Rehearsal";
    private const string ProcessRehearsalsType = "Coordination.Rehearsals.Processes.ProcessRehearsals";

    private static readonly Lazy<ICoordinationEngine> LazyEngine = new(CreateEngine, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The engine that serves all runspaces of this process.</summary>
    /// <exception cref="CoordinationException">A file of the module is missing or damaged.</exception>
    public static ICoordinationEngine Engine => LazyEngine.Value;

    /// <summary>Makes what rehearses processes.</summary>
    /// <exception cref="CoordinationException">A file of the module is missing or damaged.</exception>
    public static IProcessRehearsals NewProcessRehearsals() => (IProcessRehearsals)Create(RehearsalAssembly, ProcessRehearsalsType);

    private static ICoordinationEngine CreateEngine()
    {
        var engine = (ICoordinationEngine)Create(CoreAssembly, EngineType);
        _ = Task.Run(engine.Prepare);
        return engine;
    }

    private static object Create(string assembly, string type)
    {
        try
        {
            return Activator.CreateInstance(PrivateFiles.Load(assembly).GetType(type, throwOnError: true)!)!;
        }
        catch (Exception e) when (ModuleDamage.From(e) is { } damage)
        {
            throw new CoordinationException(damage, e);
        }
    }
}
