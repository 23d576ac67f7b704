using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Simulator.Scripts;

namespace Coordination.Tool.Scripts;

/// <summary>Runs the scripts of steps as processes; all that still run end with it.</summary>
/// <param name="powerShell">Full path of pwsh.</param>
/// <param name="scenarioFolder">What paths of scripts are relative to.</param>
internal sealed class ProcessScriptRunner(string powerShell, string scenarioFolder) : IScriptRunner, IDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<ScriptProcess> _running = [];
    private bool _isClosed;

    public IScriptRun Start(ScriptJob job, IScriptOutput output)
    {
        var script = new ScriptProcess(powerShell, job, scenarioFolder, output, Forget);
        lock (_gate)
        {
            if (_isClosed)
                return script;
            _running.Add(script);
        }

        // Not here: the caller holds the server's lock.
        _ = Task.Run(script.RunAsync);
        return script;
    }

    public byte[]? ReadArtifact(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        List<ScriptProcess> left;
        lock (_gate)
        {
            _isClosed = true;
            left = [.. _running];
        }

        foreach (var script in left)
            script.Kill();
    }

    private void Forget(ScriptProcess script)
    {
        lock (_gate)
            _running.Remove(script);
    }
}
