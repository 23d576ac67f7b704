using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Coordination.Benchmarks.Startup;

/// <summary>A <c>coordination serve</c> with the sample, as a process of its own.</summary>
internal sealed class ServedTool : IAsyncDisposable
{
    private readonly Process _process;

    private ServedTool(Process process, string address, string apiKey)
    {
        _process = process;
        Address = address;
        ApiKey = apiKey;
    }

    public string Address { get; }

    public string ApiKey { get; }

    /// <summary>Starts it.</summary>
    /// <param name="arguments">What stands behind <c>serve</c>.</param>
    public static async Task<ServedTool> StartAsync(params string[] arguments)
    {
        var program = Path.Combine(Repository.Root, "src", "Coordination.Tool", "bin", Repository.Configuration, "net10.0", "coordination.dll");
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("The tool did not start.");

        // "Listening on <address> with API key <key>"
        var words = (await process.StandardOutput.ReadLineAsync() ?? string.Empty).Split(' ');
        return new ServedTool(process, words[2], words[^1]);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
