using System;
using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination.Process.Tests.Testing;

/// <summary>A <c>coordination serve</c> of our own, on a free port, until disposed.</summary>
internal sealed partial class ServedSimulator : IAsyncDisposable
{
    private readonly System.Diagnostics.Process _process;

    private ServedSimulator(System.Diagnostics.Process process, string address, string apiKey)
    {
        _process = process;
        Address = address;
        ApiKey = apiKey;
    }

    public string Address { get; }

    public string ApiKey { get; }

    /// <summary>Starts it and waits for the line that says where it listens.</summary>
    public static async Task<ServedSimulator> StartAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var process = System.Diagnostics.Process.Start(new ProcessStartInfo("dotnet", [Repository.Tool, "serve", "--port", "0", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var first = await process.StandardOutput.ReadLineAsync(cancellationToken);
        var announced = Announcement().Match(first ?? string.Empty);
        if (announced.Success)
            return new ServedSimulator(process, announced.Groups["address"].Value, announced.Groups["key"].Value);

        process.Kill(entireProcessTree: true);
        throw new InvalidOperationException($"coordination serve did not start: {first} {await errors}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex("^Listening on (?<address>\\S+) with API key (?<key>\\S+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Announcement();
}
