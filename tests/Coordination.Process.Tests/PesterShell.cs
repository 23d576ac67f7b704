using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Process.Tests.Testing;

namespace Coordination.Process.Tests;

/// <summary>The PowerShell that the cmdlet tests run in: the one that COORDINATION_PWSH names, else pwsh on the path.</summary>
internal static class PesterShell
{
    private const string Variable = "COORDINATION_PWSH";
    private const string Probe = "if (Get-Module Pester -ListAvailable | Where-Object { $_.Version.Major -ge 5 }) { 'Pester' }";

    private static readonly Task<string?> Found = FindAsync();

    /// <summary>Why nothing can be run; null where it can. CI counts tests by the first words.</summary>
    public static async Task<string?> WhyNotAsync() => await Found is null
        ? "No PowerShell to run in: set " + Variable + " to a pwsh that has Pester 5 or newer, or put one on the path."
        : null;

    /// <summary>The program.</summary>
    public static async Task<string> ProgramAsync() => await Found ?? throw new InvalidOperationException("There is no PowerShell.");

    private static async Task<string?> FindAsync()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        var program = string.IsNullOrEmpty(named) ? "pwsh" : named;
        var run = await ProgramRun.OfAsync(program, Repository.Root, CancellationToken.None, "-NoProfile", "-NonInteractive", "-Command", Probe);
        return run?.Output.Contains("Pester", StringComparison.Ordinal) == true ? program : null;
    }
}
