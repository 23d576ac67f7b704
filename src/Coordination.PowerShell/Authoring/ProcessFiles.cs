using System;
using System.IO;
using System.Text;

namespace Coordination.PowerShell.Authoring;

/// <summary>Processes and scripts in files.</summary>
internal static class ProcessFiles
{
    /// <summary>The text of a file.</summary>
    /// <exception cref="CoordinationException">It is not there, or cannot be read.</exception>
    public static string Read(string path) => Try(path, () => File.ReadAllText(path));

    /// <summary>Writes a file in UTF-8. The mark at its beginning is what Windows PowerShell knows UTF-8 by.</summary>
    /// <exception cref="CoordinationException">It is there already, or cannot be written.</exception>
    public static void Write(string path, string text, bool isForced, bool isScript)
    {
        if (!isForced && File.Exists(path))
            throw new CoordinationException(new Failure("FileExists", FailureKind.Refused, "The file " + path + " is there already.") { Target = path, Remedy = "Name another, or overwrite it with -Force." });
        Try(path, () =>
        {
            File.WriteAllText(path, text, new UTF8Encoding(isScript));
            return path;
        });
    }

    private static T Try<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CoordinationException(new Failure("FileNotFound", FailureKind.NotFound, "There is no file or folder " + path + ".") { Target = path, Remedy = "Check the path; a relative one begins at the current location." }, missing);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new CoordinationException(new Failure("FileUnusable", FailureKind.Invalid, "The file " + path + " cannot be used: " + denied.Message) { Target = path }, denied);
        }
    }
}
