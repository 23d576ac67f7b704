using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Coordination.Unit.Tests.Running.Model;

/// <summary>Plans of a few deployments that depend on one another at random.</summary>
internal static class RandomPlan
{
    public static ResolvedPlan Make(Random random, bool sharedCells)
    {
        var count = 1 + random.Next(8);
        var deployments = new List<ResolvedDeployment>();
        for (var index = 0; index < count; index++)
        {
            var after = Enumerable.Range(0, index).Where(_ => random.Next(3) == 0).Select(NameOf).ToList();
            deployments.Add(Deployment(index, sharedCells ? random.Next(3) : index, after));
        }

        return Of(deployments);
    }

    /// <summary>The same with policies: few releases, so that what is planned is often there.</summary>
    public static ResolvedPlan WithPolicies(ResolvedPlan plan, Random random) => Of([.. plan.Deployments.Select(planned => Of(planned, random.Next(3)) with
    {
        Policy = (DeploymentPolicy)random.Next(3),
        Skip = random.Next(4) == 0 ? "was there" : null,
    })]);

    /// <summary>A deployment of one of the few releases of its project.</summary>
    public static ResolvedDeployment Of(ResolvedDeployment planned, int release) => planned with
    {
        Version = "1.0." + release.ToString(CultureInfo.InvariantCulture),
        ReleaseId = planned.ProjectId + "-" + release.ToString(CultureInfo.InvariantCulture),
    };

    public static ResolvedPlan Of(IReadOnlyList<ResolvedDeployment> deployments) => new() { Name = "plan", Hash = "hash", Server = "http://server", Deployments = deployments };

    public static ResolvedDeployment Deployment(int index, int project, IReadOnlyList<string> after) => new()
    {
        Order = index + 1,
        Name = NameOf(index),
        Project = "Project " + project,
        ProjectId = "Projects-" + project,
        Version = "1.0." + index.ToString(CultureInfo.InvariantCulture),
        ReleaseId = "Releases-" + index,
        Reason = "test",
        Channel = "Default",
        Environment = "Staging",
        EnvironmentId = "Environments-1",
        After = after,
    };

    public static string NameOf(int index) => "D" + index.ToString(CultureInfo.InvariantCulture);
}
