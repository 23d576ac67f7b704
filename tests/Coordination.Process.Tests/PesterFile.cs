using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Coordination.Process.Tests.Testing;

namespace Coordination.Process.Tests;

/// <summary>A file of Pester tests. Its tests are known by reading it.</summary>
internal static partial class PesterFile
{
    private const string Ending = ".Tests.ps1";

    public static string Folder => Path.Combine(Repository.Root, "tests", "Pester");

    /// <summary>File and name of every test. A name stands in single quotes and is unique in its file.</summary>
    public static IEnumerable<(string File, string Test)> Tests() =>
        from path in Directory.GetFiles(Folder, "*" + Ending).Order(StringComparer.Ordinal)
        from match in TestName().Matches(File.ReadAllText(path))
        select (Path.GetFileName(path).Replace(Ending, string.Empty, StringComparison.Ordinal), match.Groups["name"].Value);

    [GeneratedRegex(@"^\s*It '(?<name>[^']+)' \{", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TestName();
}
