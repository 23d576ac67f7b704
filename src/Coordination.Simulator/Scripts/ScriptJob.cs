using System;
using System.Collections.Generic;

namespace Coordination.Simulator.Scripts;

/// <summary>A PowerShell script that a step runs, for one target.</summary>
public sealed class ScriptJob
{
    internal ScriptJob(StepScript script, IReadOnlyDictionary<string, string> variables)
    {
        File = script.File;
        Body = script.Body;
        Variables = variables ?? throw new ArgumentNullException(nameof(variables));
    }

    /// <summary>Path of the script, relative to the scenario's folder; null where <see cref="Body"/> is the script.</summary>
    public string? File { get; }

    /// <summary>The script itself; null where <see cref="File"/> names it.</summary>
    public string? Body { get; }

    /// <summary>Every variable of the step, sensitive ones in clear: what the script finds in <c>$OctopusParameters</c>. Names compare without regard to case.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }
}
