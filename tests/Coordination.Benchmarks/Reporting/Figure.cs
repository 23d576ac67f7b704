namespace Coordination.Benchmarks.Reporting;

/// <summary>One measured figure and what it should be.</summary>
/// <param name="Subject">What was measured.</param>
/// <param name="Measured">The figure, with its unit.</param>
/// <param name="Goal">What it should be, with its unit.</param>
/// <param name="Met">Whether it is; null where there is no goal, or nothing could be measured.</param>
internal sealed record Figure(string Subject, string Measured, string Goal, bool? Met);
