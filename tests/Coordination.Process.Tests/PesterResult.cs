namespace Coordination.Process.Tests;

/// <summary>What became of one Pester test.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Result">Passed, Failed, Skipped or another word of Pester's.</param>
/// <param name="Error">What was wrong; empty where nothing was.</param>
internal sealed record PesterResult(string Name, string Result, string Error);
