namespace Coordination.Simulator.State;

/// <summary>Of what a release is made.</summary>
/// <param name="Process">The process of which it takes a snapshot.</param>
/// <param name="Reference">From where in a repository that is; null: from the database.</param>
internal sealed record ReleaseSource(DeploymentProcess Process, VersionControlReference? Reference);
