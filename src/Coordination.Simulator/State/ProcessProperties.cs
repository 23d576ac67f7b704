namespace Coordination.Simulator.State;

/// <summary>Names of the properties and types of steps and actions that the simulator gives a meaning to.</summary>
internal static class ProcessProperties
{
    public const string ManualType = "Octopus.Manual";
    public const string DeployReleaseType = "Octopus.DeployRelease";
    public const string ReleaseProject = "Octopus.Action.DeployRelease.ProjectId";
    public const string ReleaseCondition = "Octopus.Action.DeployRelease.DeploymentCondition";
    public const string ReleaseVariables = "Octopus.Action.DeployRelease.Variables";
    public const string WaitsForDeployment = "Octopus.Action.DeployRelease.WaitForDeployment";
    public const string TargetRoles = "Octopus.Action.TargetRoles";
    public const string ConditionExpression = "Octopus.Step.ConditionVariableExpression";
    public const string ActionConditionExpression = "Octopus.Action.ConditionVariableExpression";
    public const string MaxParallelism = "Octopus.Action.MaxParallelism";
    public const string Instructions = "Octopus.Action.Manual.Instructions";
    public const string ResponsibleTeamIds = "Octopus.Action.Manual.ResponsibleTeamIds";
    public const string BlockConcurrentDeployments = "Octopus.Action.Manual.BlockConcurrentDeployments";
    public const string BypassesTargetMutex = "OctopusBypassDeploymentMutex";
    public const string ConcurrencyTag = "Octopus.Task.ConcurrencyTag";
}
