using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Process.Tests.Testing;

namespace Coordination.Process.Tests;

/// <summary>All files are run once, when the first test is asked for, by three shells that share them: they mostly wait.</summary>
internal static class PesterRun
{
    private const int Shells = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly DirectoryInfo Results = Directory.CreateTempSubdirectory("coordination-pester-");

    private static readonly Task<string> Output = RunAsync();

    /// <summary>The results of a file.</summary>
    public static async Task<PesterResults> ResultsAsync(string file)
    {
        var output = await Output;
        var results = new FileInfo(Path.Combine(Results.FullName, file + ".json"));
        if (!results.Exists || results.Length == 0)
            return new PesterResults([], [output]);
        await using var stream = results.OpenRead();
        return (await JsonSerializer.DeserializeAsync<PesterResults>(stream))!;
    }

    /// <summary>Runs all and answers what the shells said beside the results: mostly nothing.</summary>
    private static async Task<string> RunAsync()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Results.Delete(recursive: true);
        var program = await PesterShell.ProgramAsync();
        return string.Concat(await Task.WhenAll(Enumerable.Range(0, Shells).Select(_ => RunShellAsync(program))));
    }

    private static async Task<string> RunShellAsync(string program)
    {
        using var process = System.Diagnostics.Process.Start(Start(program))!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var run = await ProgramRun.ToEndAsync(process, patience.Token);
            return run.Output + run.Errors;
        }
        catch (OperationCanceledException)
        {
            return $"A shell did not end within {Patience}. ";
        }
    }

    private static ProcessStartInfo Start(string program) =>
        new(program, ["-NoProfile", "-NonInteractive", "-File", Path.Combine(PesterFile.Folder, "RunAll.ps1"), Results.FullName])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["COORDINATION_TOOL"] = Repository.Tool },
        };
}
