using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Tool.Scripts;

/// <summary>The environment variables that a script gets of ours: what programs need to run, and nothing that might be a secret.</summary>
internal static class ScriptEnvironment
{
    private static readonly HashSet<string> Passed = new(
        [
            "PATH", "PATHEXT", "HOME", "USER", "LOGNAME", "LANG", "TZ", "TMPDIR", "TEMP", "TMP", "SHELL", "DOTNET_ROOT", "PSModulePath",
            "SystemRoot", "SystemDrive", "windir", "ComSpec", "OS", "USERPROFILE", "USERNAME", "APPDATA", "LOCALAPPDATA", "ALLUSERSPROFILE", "ProgramData",
            "ProgramFiles", "ProgramFiles(x86)", "ProgramW6432", "CommonProgramFiles", "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes everything else out.</summary>
    public static void Reduce(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => !Passed.Contains(name) && !name.StartsWith("LC_", StringComparison.Ordinal)).ToList())
            environment.Remove(name);
        environment["POWERSHELL_UPDATECHECK"] = "Off";
        environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
    }
}
