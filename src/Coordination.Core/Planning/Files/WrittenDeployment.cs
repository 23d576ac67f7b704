using System;
using System.Collections.Generic;
using Coordination.Core.Planning.Selectors;

namespace Coordination.Core.Planning.Files;

/// <summary>A deployment as a file has it, before it is given a name.</summary>
/// <param name="Mark">Where it begins.</param>
internal sealed record WrittenDeployment(FileMark Mark)
{
    /// <summary>The project; empty where that is missing, which is a fault.</summary>
    public string Project { get; init; } = string.Empty;

    /// <summary>Its name; null for one made of what it deploys.</summary>
    public string? Name { get; init; }

    /// <summary>Its environment; null for the plan's.</summary>
    public string? Environment { get; init; }

    /// <summary>Its tenant; null for the plan's.</summary>
    public string? Tenant { get; init; }

    /// <summary>Its channel, if any.</summary>
    public string? Channel { get; init; }

    /// <summary>Which release; null for the latest.</summary>
    public string? Version { get; init; }

    /// <summary>Whether it is deployed where it is there already.</summary>
    public DeploymentPolicy Policy { get; init; }

    /// <summary>When it is to start, if that is said.</summary>
    public DateTimeOffset? QueueTime { get; init; }

    /// <summary>When it is given up, if that is said.</summary>
    public DateTimeOffset? QueueTimeExpiry { get; init; }

    /// <summary>What it comes after.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Reads a deployment: its keys, or just the name of its project.</summary>
    public static WrittenDeployment Read(FileNode node, PlanFileFaults faults)
    {
        var written = new WrittenDeployment(node.Mark);
        if (node is FileNode.Text { IsNull: false } project && project.Value.Trim() is { Length: > 0 } name)
            return written with { Project = name };
        if (node is not FileNode.Map map)
        {
            faults.Add("PlanValueInvalid", node.Mark, "a deployment is the name of a project or a set of keys, but " + (node is FileNode.Text ? "nothing" : node.Noun) + " stands here.");
            return written;
        }

        var fields = new FileFields(map, "a deployment", PlanKeys.OfDeployment, PlanKeys.Position, faults);
        if (fields.Lacks(PlanKeys.Project))
            faults.Add("PlanProjectMissing", map.Mark, "this deployment has no project.", "Add the key 'project'.");
        return written with
        {
            Project = fields.Text(PlanKeys.Project)?.Value ?? string.Empty,
            Name = fields.Text(PlanKeys.Name)?.Value,
            Environment = fields.Text(PlanKeys.Environment)?.Value,
            Tenant = fields.Text(PlanKeys.Tenant)?.Value,
            Channel = fields.Text(PlanKeys.Channel)?.Value,
            Version = ReadVersion(fields.Text(PlanKeys.Version), faults),
            After = fields.Texts(PlanKeys.After),
            Policy = fields.Word<DeploymentPolicy>(PlanKeys.Policy),
            QueueTime = fields.Instant(PlanKeys.QueueTime),
            QueueTimeExpiry = fields.Instant(PlanKeys.QueueTimeExpiry),
        };
    }

    private static string? ReadVersion(FileNode.Text? version, PlanFileFaults faults)
    {
        if (version is not null && VersionSelector.Parse(version.Value, out var fault) is null)
            faults.Add("VersionInvalid", version.Mark, fault!, "Write an exact version, latest, newest, a range in quotes, or 'in' and an environment.");
        return version?.Value;
    }
}
