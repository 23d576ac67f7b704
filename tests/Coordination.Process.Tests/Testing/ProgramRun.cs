using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Process.Tests.Testing;

/// <summary>A program that ran to its end, and what it said.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> Lines { get; } = Output.ReplaceLineEndings("\n").Split('\n');

    /// <summary>Runs a program; null where there is none of this name.</summary>
    public static async Task<ProgramRun?> OfAsync(string program, string folder, CancellationToken cancellationToken, params string[] arguments)
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            return await ToEndAsync(process, cancellationToken);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Waits for the end of a process whose streams are open to us; who gives up waiting kills it.</summary>
    public static async Task<ProgramRun> ToEndAsync(System.Diagnostics.Process process, CancellationToken cancellationToken)
    {
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ProgramRun(process.ExitCode, await output, await errors);
    }

    public override string ToString() => $"exit code {ExitCode}{Environment.NewLine}{Output}{Environment.NewLine}{Errors}";
}
