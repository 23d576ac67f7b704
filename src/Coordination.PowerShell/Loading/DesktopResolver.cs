using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Coordination.PowerShell.Loading;

/// <summary>
/// Windows PowerShell 5.1 has one load context for all. What .NET Framework does not find by itself, our assemblies get from
/// <c>dependencies/</c>: same name and key, same version or higher, since the files ask for older ones of each other. Requests of strangers
/// are left alone. The handler stays for the life of the process, as other runspaces may need it after a removal.
/// </summary>
internal sealed class DesktopResolver
{
    private readonly string _folder;
    private readonly Dictionary<string, AssemblyName> _files;
    private readonly ConcurrentDictionary<string, Lazy<Assembly>> _loaded = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Answers for the files of a folder from now on.</summary>
    /// <param name="folder">The folder of private files.</param>
    public DesktopResolver(string folder)
    {
        _folder = folder;
        _files = Directory.GetFiles(folder, "*.dll")
            .Select(AssemblyName.GetAssemblyName)
            .ToDictionary(name => name.Name!, StringComparer.OrdinalIgnoreCase);
        AppDomain.CurrentDomain.AssemblyResolve += (_, request) => Answer(new AssemblyName(request.Name), request.RequestingAssembly);
    }

    /// <summary>Loads a private file; always the same assembly for the same name.</summary>
    public Assembly Load(string name) =>
        _loaded.GetOrAdd(name, key => new Lazy<Assembly>(() => Assembly.LoadFrom(Path.Combine(_folder, key + ".dll")))).Value;

    /// <summary>Whether a file may stand in for what is asked: the key must be the same, the version at least as high.</summary>
    internal static bool Fits(AssemblyName file, AssemblyName asked) =>
        (file.GetPublicKeyToken() ?? []).SequenceEqual(asked.GetPublicKeyToken() ?? [])
        && (asked.Version is null || file.Version >= asked.Version);

    private Assembly? Answer(AssemblyName asked, Assembly? requester) =>
        _files.TryGetValue(asked.Name!, out var file) && Fits(file, asked) && IsOurs(requester) ? Load(asked.Name!) : null;

    // Unknown requesters occur when a name is resolved by text, which our serializers do.
    private bool IsOurs(Assembly? requester) =>
        requester is null
        || (!requester.IsDynamic && requester.Location.StartsWith(PrivateFiles.ModuleFolder, StringComparison.OrdinalIgnoreCase));
}
