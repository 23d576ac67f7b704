using System;
using System.IO;
using System.Text;

namespace Coordination.PowerShell.Authoring;

/// <summary>Processes and scripts in files.</summary>
internal static class ProcessFiles
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file: in UTF-8, or in what the mark at its beginning says.</summary>
    /// <exception cref="CoordinationException">It is not there, cannot be read, or is no text.</exception>
    public static string Read(string path)
    {
        var text = Try(path, () => File.ReadAllText(path, _strict));
        return text.IndexOf('\0') < 0 ? text : throw NoText(path, cause: null);
    }

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
        if (Directory.Exists(path))
            throw new CoordinationException(new Failure("FileIsFolder", FailureKind.Invalid, path + " is a folder.") { Target = path, Remedy = "Name a file." });
        try
        {
            return work();
        }
        catch (DecoderFallbackException undecodable)
        {
            throw NoText(path, undecodable);
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

    private static CoordinationException NoText(string path, DecoderFallbackException? cause) =>
        new(new Failure("FileEncoding", FailureKind.Invalid, "The file " + path + " is no text in UTF-8.") { Target = path, Remedy = "Save it as UTF-8, or in another encoding with a mark at its beginning." }, cause);
}
