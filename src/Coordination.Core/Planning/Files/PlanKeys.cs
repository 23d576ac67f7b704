using System.Collections.Generic;

namespace Coordination.Core.Planning.Files;

/// <summary>The keys of a plan file.</summary>
internal static class PlanKeys
{
    public const string Name = "name";
    public const string Environment = "environment";
    public const string Tenant = "tenant";
    public const string InOrder = "inOrder";
    public const string Deployments = "deployments";
    public const string Project = "project";
    public const string Version = "version";
    public const string Channel = "channel";
    public const string After = "after";
    public const string Policy = "policy";
    public const string QueueTime = "queueTime";
    public const string QueueTimeExpiry = "queueTimeExpiry";

    /// <summary>Keys of a plan.</summary>
    public static IReadOnlyList<string> OfPlan { get; } = [Name, Environment, Tenant, InOrder, Deployments];

    /// <summary>Keys of a deployment.</summary>
    public static IReadOnlyList<string> OfDeployment { get; } = [Project, Version, Name, After, Environment, Tenant, Channel, Policy, QueueTime, QueueTimeExpiry];

    /// <summary>What a plan object says of itself besides.</summary>
    public static IReadOnlyList<string> Path { get; } = ["path"];

    /// <summary>What a deployment object says of itself besides.</summary>
    public static IReadOnlyList<string> Position { get; } = ["position"];
}
