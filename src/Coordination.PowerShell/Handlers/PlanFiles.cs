using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace Coordination.PowerShell.Handlers;

/// <summary>Finds plan files as a session writes paths: relative to where it stands, on its drives, with or without wildcards.</summary>
internal static class PlanFiles
{
    /// <summary>Full paths of files that exist.</summary>
    /// <exception cref="CoordinationException">There is no such file, or the path is not in the file system.</exception>
    public static IReadOnlyList<string> Find(PathIntrinsics paths, string path, bool isLiteral)
    {
        var files = Resolve(paths, path, isLiteral, out var provider);
        if (provider is { Name: not "FileSystem" })
            throw new CoordinationException(NotInFileSystem(path, provider.Name));
        if (files.Count == 0 || files.Any(file => !File.Exists(file)))
            throw new CoordinationException(NotFound(path, paths.CurrentFileSystemLocation.Path));
        return files;
    }

    private static IReadOnlyList<string> Resolve(PathIntrinsics paths, string path, bool isLiteral, out ProviderInfo? provider)
    {
        provider = null;
        try
        {
            return isLiteral
                ? [paths.GetUnresolvedProviderPathFromPSPath(path, out provider, out _)]
                : paths.GetResolvedProviderPathFromPSPath(path, out provider);
        }
        catch (Exception e) when (e is ItemNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderNotFoundException)
        {
            return [];
        }
    }

    private static Failure NotInFileSystem(string path, string provider) =>
        new("PlanFileNotInFileSystem", FailureKind.Invalid, "The path '" + path + "' belongs to the provider " + provider + ", not to the file system.")
        {
            Target = path,
            Remedy = "Give the path of a YAML or JSON file.",
        };

    private static Failure NotFound(string path, string location) =>
        new("PlanFileNotFound", FailureKind.NotFound, "There is no plan file '" + path + "', seen from " + location + ".")
        {
            Target = path,
            Remedy = "Check the path. Characters like [ and ] are wildcards in -Path; -LiteralPath takes them as they are.",
        };
}
