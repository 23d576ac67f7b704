using System;
using System.Collections.Generic;

namespace Coordination.Process.Tests.Tool;

/// <summary>What a run of the tool left behind.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> Lines { get; } = Output.ReplaceLineEndings("\n").Split('\n');

    public override string ToString() => $"exit code {ExitCode}{Environment.NewLine}{Output}{Environment.NewLine}{Errors}";
}
