using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scripts.Variables;

/// <summary>The system variables that only a deployment has.</summary>
internal static class DeploymentVariables
{
    public static IEnumerable<(string Name, string? Value)> Of(ProcessRun run, Deployment deployment)
    {
        var creator = run.Server.Users.Find(deployment.DeployedById);
        yield return ("Octopus.Deployment.Id", deployment.Id);
        yield return ("Octopus.Deployment.Name", deployment.Name);
        yield return ("Octopus.Deployment.Comments", deployment.Comments);
        yield return ("Octopus.Deployment.Created", deployment.Created.ToString("o", CultureInfo.InvariantCulture));
        yield return ("Octopus.Deployment.CreatedBy.Id", creator?.Id);
        yield return ("Octopus.Deployment.CreatedBy.Username", creator?.Username);
        yield return ("Octopus.Deployment.CreatedBy.DisplayName", creator?.DisplayName);
        yield return ("Octopus.Deployment.Error", deployment.FailureEncountered ? deployment.FailureWords : null);
        foreach (var variable in OfRelease(run, deployment)) yield return variable;
        var release = $"/app#/{deployment.SpaceId}/projects/{run.Project.Slug}/deployments/releases/{deployment.Release.Version}";
        yield return ("Octopus.Web.ReleaseLink", release);
        yield return ("Octopus.Web.DeploymentLink", $"{release}/deployments/{deployment.Id}");
    }

    private static IEnumerable<(string Name, string? Value)> OfRelease(ProcessRun run, Deployment deployment)
    {
        var release = deployment.Release;
        var channel = run.Server.Channels.Find(release.ChannelId);
        var current = run.Server.Deployments.NewestFirst.FirstOrDefault(other =>
            other.Task.State == TaskState.Success && other.ProjectId.IsSameAs(run.Project.Id) && other.EnvironmentId.IsSameAs(run.Environment.Id) && other.TenantId.IsSameAs(deployment.TenantId));
        yield return ("Octopus.Release.Id", release.Id);
        yield return ("Octopus.Release.Number", release.Version);
        yield return ("Octopus.Release.Notes", release.ReleaseNotes);
        yield return ("Octopus.Release.Git.Ref", release.VersionControlReference?.GitRef);
        yield return ("Octopus.Release.Git.CommitHash", release.VersionControlReference?.GitCommit);
        yield return ("Octopus.Release.Channel.Id", channel?.Id);
        yield return ("Octopus.Release.Channel.Name", channel?.Name);
        yield return ("Octopus.Release.CurrentForEnvironment.Id", current?.ReleaseId);
        yield return ("Octopus.Release.CurrentForEnvironment.Number", current?.Release.Version);
        yield return ("Octopus.Deployment.PreviousSuccessful.Id", current?.Id);
    }
}
