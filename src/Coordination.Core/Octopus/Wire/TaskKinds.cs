namespace Coordination.Core.Octopus.Wire;

/// <summary>Names of server tasks that carry out a process, and the argument that says which.</summary>
internal static class TaskKinds
{
    public const string Deploy = "Deploy";
    public const string DeploymentId = "DeploymentId";
    public const string RunbookRun = "RunbookRun";
    public const string RunbookRunId = "RunbookRunId";
}
