using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Scripts;

namespace Coordination.Unit.Tests.Simulator.Scripts;

/// <summary>A runner that starts no process: tests say what its scripts say.</summary>
internal sealed class RecordingRunner : IScriptRunner
{
    public List<RecordedScript> Started { get; } = [];

    public RecordedScript Last => Started[^1];

    public Dictionary<string, byte[]> Files { get; } = [];

    public IScriptRun Start(ScriptJob job, IScriptOutput output)
    {
        Started.Add(new RecordedScript(job, output));
        return Last;
    }

    public byte[]? ReadArtifact(string path) => Files.GetValueOrDefault(path);

    internal sealed class RecordedScript(ScriptJob job, IScriptOutput output) : IScriptRun
    {
        public ScriptJob Job { get; } = job;

        public bool IsKilled { get; private set; }

        public RecordedScript Says(params string[] lines)
        {
            foreach (var line in lines) output.Line(line);
            return this;
        }

        public RecordedScript Complains(string line)
        {
            output.ErrorLine(line);
            return this;
        }

        public void Exits(int code = 0) => output.Exited(code);

        public void Kill() => IsKilled = true;
    }
}
