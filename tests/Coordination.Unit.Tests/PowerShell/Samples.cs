using System;
using System.Linq;

namespace Coordination.Unit.Tests.PowerShell;

/// <summary>Plans and results for tests.</summary>
internal static class Samples
{
    public static ResolvedPlan Resolved(params string[] names) => new()
    {
        Name = "Web",
        Hash = "abc",
        Server = "https://octopus",
        SpaceId = "Spaces-1",
        Deployments = names.Select((name, index) => new ResolvedDeployment
        {
            Order = index + 1,
            Name = name,
            Project = name,
            ProjectId = "Projects-" + index,
            Version = "1.0." + index,
            ReleaseId = "Releases-" + index,
            Reason = "highest of 3",
            Channel = "Default",
            Environment = "Staging",
            EnvironmentId = "Environments-1",
        }).ToList(),
    };

    public static DeploymentResult Result(string name, DeploymentOutcome outcome = DeploymentOutcome.Deployed) => new()
    {
        Name = name,
        Project = name,
        Version = "1.0.0",
        Environment = "Staging",
        Outcome = outcome,
        TaskId = "ServerTasks-1",
        Link = "https://octopus/app#/tasks/ServerTasks-1",
    };

    public static CoordinationRun Run(params DeploymentResult[] results) => new()
    {
        Id = "7f3a",
        Plan = "Web",
        Started = DateTimeOffset.UnixEpoch,
        Ended = DateTimeOffset.UnixEpoch.AddMinutes(2),
        Deployments = results,
    };
}
