using System.IO;
using System.Management.Automation;

namespace Coordination.PowerShell.Handlers;

/// <summary>Paths of files that are yet to be written, as a session writes paths: relative to where it stands, on its drives.</summary>
internal static class NewFiles
{
    /// <summary>The full path in the file system.</summary>
    /// <exception cref="CoordinationException">The path is not in the file system, or its folder is not there.</exception>
    public static string Resolve(PathIntrinsics paths, string path)
    {
        string full;
        ProviderInfo provider;
        try
        {
            full = paths.GetUnresolvedProviderPathFromPSPath(path, out provider, out _);
        }
        catch (System.Exception e) when (e is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException)
        {
            throw new CoordinationException(new Failure("FolderNotFound", FailureKind.NotFound, "The path '" + path + "' is on a drive that this session does not have.") { Target = path, Remedy = "Check the path." }, e);
        }

        if (provider.Name is not "FileSystem")
            throw new CoordinationException(new Failure("PathNotInFileSystem", FailureKind.Invalid, "The path '" + path + "' belongs to the provider " + provider.Name + ", not to the file system.") { Target = path, Remedy = "Give the path of a file." });
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(full)))
            throw new CoordinationException(new Failure("FolderNotFound", FailureKind.NotFound, "There is no folder for the file '" + path + "', seen from " + paths.CurrentFileSystemLocation.Path + ".") { Target = path, Remedy = "Check the path, or make the folder." });
        return full;
    }
}
