using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Coordination.Process.Tests.Testing;

/// <summary>The official TypeScript client, driven by the scripts in tests/clients/typescript.</summary>
internal static class TypeScriptClient
{
    private static readonly SemaphoreSlim OneInstallationAtATime = new(1, 1);

    private static string Folder => Path.Combine(Repository.Root, "tests", "clients", "typescript");

    /// <summary>The path of a file beside the scripts.</summary>
    public static string File(string name) => Path.Combine(Folder, name);

    /// <summary>Runs one of the scripts; skips the test, with the reason, where Node or the client cannot be had.</summary>
    public static async Task<ProgramRun> RunAsync(string script, CancellationToken cancellationToken, params string[] arguments)
    {
        await InstallAsync(cancellationToken);
        return await ProgramRun.OfAsync("node", Folder, cancellationToken, [script, .. arguments]) ?? throw new InvalidOperationException("node was there a moment ago.");
    }

    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        await OneInstallationAtATime.WaitAsync(cancellationToken);
        try
        {
            if (await ProgramRun.OfAsync("node", Folder, cancellationToken, "--version") is null)
                Assert.Skip("No Node to run the TypeScript client in: node is not on the path.");
            if (IsInstalled())
                return;

            var npm = await ProgramRun.OfAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", Folder, cancellationToken, "ci", "--no-audit", "--no-fund");
            if (npm is not { ExitCode: 0 })
                Assert.Skip("The TypeScript client could not be installed: " + (npm?.Errors ?? "npm is not on the path."));
        }
        finally
        {
            OneInstallationAtATime.Release();
        }
    }

    /// <summary>npm leaves a lock file of what it installed; an older one is of other versions.</summary>
    private static bool IsInstalled()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= System.IO.File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
    }
}
