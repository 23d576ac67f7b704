using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Coordination.PowerShell.Loading;

/// <summary>
/// The load context "Coordination" of PowerShell 7, made by reflection because netstandard2.0 does not know the type. Every private
/// file is loaded into it beforehand, so no request is ever left to chance and no resolve handler is needed.
/// </summary>
internal sealed class PrivateContext
{
    private const string ContextName = "Coordination";

    private readonly Dictionary<string, Assembly> _assemblies;

    /// <summary>Makes the context and loads every private file into it.</summary>
    /// <param name="contextType"><c>System.Runtime.Loader.AssemblyLoadContext</c>.</param>
    /// <param name="folder">The folder whose files belong into the context.</param>
    public PrivateContext(Type contextType, string folder)
    {
        var context = Activator.CreateInstance(contextType, ContextName, false)!;
        var load = (Func<string, Assembly>)contextType
            .GetMethod("LoadFromAssemblyPath", [typeof(string)])!
            .CreateDelegate(typeof(Func<string, Assembly>), context);

        // System.* belongs to the runtime: a second ValueTask or Memory would be another type than everybody else's.
        _assemblies = Directory.GetFiles(folder, "*.dll")
            .Where(file => !Path.GetFileName(file).StartsWith("System.", StringComparison.OrdinalIgnoreCase))
            .OrderBy(file => file, StringComparer.Ordinal)
            .Select(load)
            .ToDictionary(assembly => assembly.GetName().Name!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gives a loaded assembly.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public Assembly Load(string name) =>
        _assemblies.TryGetValue(name, out var assembly)
            ? assembly
            : throw new FileNotFoundException("There is no " + name + ".dll in the module's folder dependencies.");
}
