using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace Coordination.Core.Planning.Files;

/// <summary>The text of a plan file.</summary>
internal static class PlanFileText
{
    /// <summary>The largest file that is read, in bytes: more than a plan of 100 projects for 100 tenants takes.</summary>
    public const int Largest = 16 * 1024 * 1024;

    /// <summary>Reads the text: UTF-8, or UTF-16 with a byte order mark, as Windows PowerShell writes it.</summary>
    public static string Read(string path)
    {
        var bytes = ReadBytes(path);
        try
        {
            var encoding = EncodingOf(bytes, out var mark);
            var text = encoding.GetString(bytes, mark, bytes.Length - mark);
            return FirstControl(text) is { } found
                ? throw Fault("PlanFileNotText", path, "is not a text file: there is a control character at " + found + ".", "Name a plan in YAML or JSON.")
                : text;
        }
        catch (DecoderFallbackException exception)
        {
            var place = exception.Index.ToString(CultureInfo.InvariantCulture);
            throw Fault("PlanFileNotText", path, "is not text in UTF-8: the bytes at offset " + place + " are none.", "Name a plan in YAML or JSON, saved as UTF-8.", exception);
        }
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            if (Directory.Exists(path))
                throw Fault("PlanFileUnreadable", path, "is a folder.", "Name a file in it.");
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            var block = new byte[64 * 1024];
            int read;
            while ((read = file.Read(block, 0, block.Length)) > 0)
            {
                content.Write(block, 0, read);
                if (content.Length > Largest)
                    throw Fault("PlanFileTooBig", path, "is larger than 16 MB, which no plan is.", "Name a plan in YAML or JSON.");
            }

            return content.ToArray();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CoordinationException(
                new Failure("PlanFileNotFound", FailureKind.NotFound, "There is no plan file '" + path + "'.") { Target = path, Remedy = "Check the path." }, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Fault("PlanFileUnreadable", path, "cannot be read: " + exception.Message, "Check the path and your rights to the file.", exception);
        }
    }

    private static Encoding EncodingOf(byte[] bytes, out int mark)
    {
        mark = 2;
        if (bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
        if (bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
            return new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);
        mark = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    }

    private static FileMark? FirstControl(string text)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                (line, lineStart) = (line + 1, i + 1);
            else if (text[i] < ' ' && text[i] is not ('\t' or '\r'))
                return new FileMark(line, i - lineStart + 1);
        }

        return null;
    }

    private static CoordinationException Fault(string id, string path, string what, string remedy, Exception? cause = null) =>
        new(new Failure(id, FailureKind.Invalid, "The plan file '" + path + "' " + what) { Target = path, Remedy = remedy }, cause);
}
