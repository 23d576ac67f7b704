namespace Coordination.Simulator.Scripts;

/// <summary>What a script step of a scenario runs, where scripts may run: a file, or a text of its own.</summary>
/// <param name="File">Path of a PowerShell script, relative to the scenario.</param>
/// <param name="Body">PowerShell, as it would stand in the step.</param>
internal sealed record StepScript(string? File, string? Body);
