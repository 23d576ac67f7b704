using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Process.Tests.Testing;

namespace Coordination.Process.Tests;

/// <summary>A file of Pester tests. Its tests are known by reading it. All files are run once, when the first test is asked for, three side by side: they mostly wait.</summary>
internal static partial class PesterFile
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly SemaphoreSlim Room = new(3);

    private static readonly Lazy<Dictionary<string, Task<PesterResults>>> Runs = new(() =>
        Tests().Select(test => test.File).Distinct().ToDictionary(file => file, RunInTurnAsync, StringComparer.Ordinal));

    private static string Folder => Path.Combine(Repository.Root, "tests", "Pester");

    /// <summary>File and name of every test. A name stands in single quotes and is unique in its file.</summary>
    public static IEnumerable<(string File, string Test)> Tests() =>
        from path in Directory.GetFiles(Folder, "*.Tests.ps1").Order(StringComparer.Ordinal)
        from match in TestName().Matches(File.ReadAllText(path))
        select (Path.GetFileName(path).Replace(".Tests.ps1", string.Empty, StringComparison.Ordinal), match.Groups["name"].Value);

    /// <summary>The results of a file.</summary>
    public static Task<PesterResults> ResultsAsync(string file) => Runs.Value[file];

    [GeneratedRegex(@"^\s*It '(?<name>[^']+)' \{", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TestName();

    private static async Task<PesterResults> RunInTurnAsync(string file)
    {
        await Room.WaitAsync();
        try
        {
            return await RunAsync(file);
        }
        finally
        {
            Room.Release();
        }
    }

    private static async Task<PesterResults> RunAsync(string file)
    {
        var results = Path.Combine(Path.GetTempPath(), "coordination-pester-" + Guid.NewGuid().ToString("N") + ".json");
        using var process = System.Diagnostics.Process.Start(Start(await PesterShell.ProgramAsync(), file, results))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(file + ".Tests.ps1 did not end within " + Patience + ".", late);
        }

        if (!File.Exists(results))
            return new PesterResults([], [await output + await errors]);
        await using var stream = File.OpenRead(results);
        var read = await JsonSerializer.DeserializeAsync<PesterResults>(stream);
        File.Delete(results);
        return read!;
    }

    private static ProcessStartInfo Start(string program, string file, string results) =>
        new(program, ["-NoProfile", "-NonInteractive", "-File", Path.Combine(Folder, "Run.ps1"), Path.Combine(Folder, file + ".Tests.ps1"), results])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["COORDINATION_TOOL"] = Repository.Tool },
        };
}
