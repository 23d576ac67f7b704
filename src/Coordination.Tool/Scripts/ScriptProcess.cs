using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Simulator.Scripts;

namespace Coordination.Tool.Scripts;

/// <summary>One script, as a process of PowerShell of its own.</summary>
internal sealed class ScriptProcess(string powerShell, ScriptJob job, string scenarioFolder, IScriptOutput output, Action<ScriptProcess> ended) : IScriptRun
{
    private const int CouldNotStart = -1;

    /// <summary>A program that the script left behind may hold its streams open: they are not waited for longer.</summary>
    private static readonly TimeSpan StreamsAfterExit = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan PatienceToKill = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private Process? _process;
    private bool _isKilled;

    public async Task RunAsync()
    {
        WorkFolder? folder = null;
        try
        {
            folder = new WorkFolder(job, scenarioFolder);
            if (File.Exists(folder.Script))
                await RunInAsync(folder).ConfigureAwait(false);
            else
                Refuse($"The script {job.File} was not found beside the scenario: there is no {folder.Script}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            Refuse($"PowerShell could not be started ({powerShell}): {exception.Message}");
        }
        finally
        {
            folder?.Remove();
            ended(this);
            lock (_gate)
            {
                _isKilled = true;
                _process?.Dispose();
            }
        }
    }

    public void Kill()
    {
        lock (_gate)
        {
            if (_isKilled)
                return;
            _isKilled = true;
            try
            {
                _process?.Kill(entireProcessTree: true);
                _process?.WaitForExit(PatienceToKill);
            }
            catch (Exception exception) when (exception is InvalidOperationException or AggregateException)
            {
                // Part of the tree ended by itself meanwhile, which is all that was wanted.
                Debug.Assert(_process is not null, "Only a process that was started can end.");
            }
        }
    }

    private async Task RunInAsync(WorkFolder folder)
    {
        if (Begin(folder) is not { } process)
            return;
        process.StandardInput.Close();
        var streams = Task.WhenAll(PassOnAsync(process.StandardOutput, output.Line), PassOnAsync(process.StandardError, output.ErrorLine));
        await process.WaitForExitAsync().ConfigureAwait(false);
        await Task.WhenAny(streams, Task.Delay(StreamsAfterExit, TimeProvider.System)).ConfigureAwait(false);
        output.Exited(process.ExitCode);
    }

    private Process? Begin(WorkFolder folder)
    {
        // Killed before it began: it never begins.
        lock (_gate)
            return _isKilled ? null : _process = Process.Start(StartOf(folder));
    }

    private ProcessStartInfo StartOf(WorkFolder folder)
    {
        var start = new ProcessStartInfo(powerShell)
        {
            WorkingDirectory = folder.Root,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ScriptEnvironment.Reduce(start.Environment);
        string[] arguments = ["-NoProfile", "-NoLogo", "-NonInteractive", "-ExecutionPolicy", "Unrestricted", "-Command", $". {Quoted(folder.Bootstrap)} {Quoted(folder.Variables)} {Quoted(folder.Script)} {Environment.ProcessId}; exit $LASTEXITCODE"];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    private void Refuse(string why)
    {
        output.ErrorLine(why);
        output.Exited(CouldNotStart);
    }

    private static async Task PassOnAsync(StreamReader stream, Action<string> take)
    {
        while (await stream.ReadLineAsync().ConfigureAwait(false) is { } line)
            take(line);
    }

    private static string Quoted(string path) => "'" + path.Replace("'", "''", StringComparison.Ordinal) + "'";
}
