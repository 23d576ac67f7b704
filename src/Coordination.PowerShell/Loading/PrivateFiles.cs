using System;
using System.IO;
using System.Reflection;
using System.Threading;

namespace Coordination.PowerShell.Loading;

/// <summary>
/// Loads what the module ships in <c>dependencies/</c> so that no other module sees it and none of theirs gets in its way: in
/// PowerShell 7 into a load context of its own, in Windows PowerShell, which has none, by answering our own requests only.
/// </summary>
internal static class PrivateFiles
{
    private static readonly Lazy<Func<string, Assembly>> _load = new(LoadAll, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Folder of the module.</summary>
    public static string ModuleFolder { get; } = Path.GetDirectoryName(typeof(PrivateFiles).Assembly.Location)!;

    private static string DependencyFolder => Path.Combine(ModuleFolder, "dependencies");

    /// <summary>Gives a private assembly. The first time in a process, all private files are loaded.</summary>
    /// <param name="name">Simple name of an assembly in <c>dependencies/</c>.</param>
    public static Assembly Load(string name) => _load.Value(name);

    private static Func<string, Assembly> LoadAll()
    {
        // A type of Abstractions was touched long before: Core finds it through the default context only because it is loaded there.
        var context = Type.GetType("System.Runtime.Loader.AssemblyLoadContext", throwOnError: false);
        return context is null
            ? new DesktopResolver(DependencyFolder).Load
            : new PrivateContext(context, DependencyFolder).Load;
    }
}
