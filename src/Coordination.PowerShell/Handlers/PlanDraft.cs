using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.PowerShell.Handlers;

/// <summary>Builds plans in memory; nothing is looked up.</summary>
internal static class PlanDraft
{
    /// <summary>The version of what names none: the highest.</summary>
    public const string AnyVersion = "latest";

    private const int MostNamed = 5;

    /// <summary>The plan with one deployment more. Empty texts, as the cells of a CSV file are, count as left out.</summary>
    public static CoordinationPlan Add(CoordinationPlan plan, PlannedDeployment deployment)
    {
        var tidy = deployment with
        {
            Version = TextOrNull(deployment.Version) ?? AnyVersion,
            Channel = TextOrNull(deployment.Channel),
            Environment = TextOrNull(deployment.Environment),
            Tenant = TextOrNull(deployment.Tenant),
            After = deployment.After.Where(name => !string.IsNullOrWhiteSpace(name)).ToList(),
        };
        var named = tidy with { Name = TextOrNull(tidy.Name) ?? NameFor(plan, tidy) };
        return plan with { Deployments = [.. plan.Deployments, named] };
    }

    /// <summary>A plan of some projects.</summary>
    /// <param name="projects">The projects, each once.</param>
    /// <param name="inOrder">Whether each waits for the one before it.</param>
    /// <param name="pattern">What all deployments have in common.</param>
    public static CoordinationPlan OfProjects(IReadOnlyList<string> projects, bool inOrder, PlannedDeployment pattern) => new()
    {
        Name = NameOf(projects),
        Environment = pattern.Environment,
        Tenant = pattern.Tenant,
        Deployments = projects.Select((project, index) => pattern with
        {
            Name = project,
            Project = project,
            Environment = null,
            Tenant = null,
            After = inOrder && index > 0 ? [projects[index - 1]] : [],
        }).ToList(),
    };

    // The name stands in every comment, line and bar: a hundred projects in it would hide all else.
    private static string NameOf(IReadOnlyList<string> projects) =>
        projects.Count <= MostNamed
            ? string.Join(", ", projects)
            : string.Join(", ", projects.Take(MostNamed - 1)) + " and " + (projects.Count - MostNamed + 1) + " others";

    // The project's name; where that is taken, its place too.
    private static string NameFor(CoordinationPlan plan, PlannedDeployment deployment)
    {
        var name = deployment.Project;
        if (!plan.Deployments.Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
            return name;
        return name
            + ((deployment.Environment ?? plan.Environment) is { } environment ? " to " + environment : string.Empty)
            + ((deployment.Tenant ?? plan.Tenant) is { } tenant ? " for " + tenant : string.Empty);
    }

    private static string? TextOrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
