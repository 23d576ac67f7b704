using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Coordination.Process.Tests.Testing;

/// <summary>A <c>coordination serve</c> of its own, on a free port, that ends with its test.</summary>
internal sealed partial class ServedSimulator : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly System.Diagnostics.Process _process;

    private ServedSimulator(System.Diagnostics.Process process, string address, string apiKey)
    {
        _process = process;
        Address = address;
        ApiKey = apiKey;
    }

    /// <summary>Address with any virtual directory, without a trailing slash.</summary>
    public string Address { get; }

    public string ApiKey { get; }

    public int ProcessId => _process.Id;

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<ServedSimulator> StartAsync(params string[] arguments)
    {
        var process = ToolProgram.Start(new Dictionary<string, string>(StringComparer.Ordinal), ["serve", .. arguments]);
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
            var match = FirstLine().Match(line ?? string.Empty);
            if (!match.Success)
                throw new InvalidOperationException($"The tool did not say where it listens, but: {line}{await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
            return new ServedSimulator(process, match.Groups["address"].Value, match.Groups["key"].Value);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    /// <summary>Waits for the end of the process and answers its exit code.</summary>
    public async Task<int> WaitForEndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex("^Listening on (?<address>http://127[.]0[.]0[.]1:[0-9]+\\S*) with API key (?<key>API-\\S+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstLine();
}
