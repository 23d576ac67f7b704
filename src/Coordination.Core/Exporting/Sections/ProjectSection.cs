using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Exporting.Sections;

/// <summary>A project with its channels, steps, releases and past.</summary>
internal sealed class ProjectSection(ServerFindings server, ProjectFindings found)
{
    private const string DefaultChannel = "Default";

    private readonly StepSection _steps = new(server, found);

    public int Measured => _steps.Measured;

    public int Unmeasured => _steps.Unmeasured;

    public int Deployments { get; private set; }

    public Section Write()
    {
        var project = found.Project;
        return new Section { ["name"] = project.Name }
            .With("lifecycle", LifecycleName(project.LifecycleId))
            .With("description", project.Description)
            .With("disabled", project.IsDisabled)
            .With("tenanted", project.TenantedDeploymentMode is "Untenanted" ? null : project.TenantedDeploymentMode)
            .With("guidedFailure", project.DefaultGuidedFailureMode is "On" or "Off" ? project.DefaultGuidedFailureMode : null)
            .With("cancelQueuedTasks", found.Settings.CancelQueuedTasks)
            .With("cancelRunningTasks", found.Settings.CancelRunningTasks)
            .With("libraryVariableSets", [.. server.Libraries.Where(one => project.IncludedLibraryVariableSetIds.Contains(one.Library.Id, StringComparer.OrdinalIgnoreCase)).Select(one => one.Library.Name)])
            .With("variables", new VariableSection(server, found.Channels).Write(found.Variables))
            .With("channels", Channels())
            .With("steps", _steps.Write())
            .With("releases", Releases())
            .With("deployed", Deployed());
    }

    private string? LifecycleName(string? id) => server.Lifecycles.FirstOrDefault(lifecycle => ServerFindings.Same(lifecycle.Id, id))?.Name;

    /// <summary>Every project of a scenario has a channel named Default: it is told only where it differs.</summary>
    private List<object> Channels() =>
    [
        .. found.Channels.Where(channel => channel.Name != DefaultChannel || channel.LifecycleId is not null)
            .Select(channel => new Section { ["name"] = channel.Name }.With("lifecycle", LifecycleName(channel.LifecycleId)).With("default", channel.IsDefault && channel.Name != DefaultChannel))
    ];

    private List<object> Releases() =>
    [
        .. Oldest(found.Releases).Select(release => new Section { ["version"] = release.Version }
            .With("channel", found.Channels.FirstOrDefault(channel => ServerFindings.Same(channel.Id, release.ChannelId)) is { } channel && channel.Name != DefaultChannel ? channel.Name : null)
            .With("age", SpanText.Of(server.At - release.Assembled)))
    ];

    private static IEnumerable<ReleaseResource> Oldest(IEnumerable<ReleaseResource> newestFirst) => newestFirst.Reverse();

    private Section Deployed()
    {
        var section = new Section();
        foreach (var environment in server.Environments)
        {
            var there = found.Past.Where(one => ServerFindings.Same(one.Deployment.EnvironmentId, environment.Id)).OrderBy(one => one.Task.QueueTime ?? one.Deployment.Created).Select(Write).Where(one => one is not null).Cast<object>().ToList();
            Deployments += there.Count;
            section.With(environment.Name, there);
        }

        return section;
    }

    /// <summary>Null where the release is gone, or the tenant is not seen.</summary>
    private Section? Write((DeploymentResource Deployment, TaskResource Task) past)
    {
        var release = found.Releases.FirstOrDefault(one => ServerFindings.Same(one.Id, past.Deployment.ReleaseId));
        var tenant = server.ConnectedTenants.FirstOrDefault(one => ServerFindings.Same(one.Id, past.Deployment.TenantId));
        if (release is null || (!string.IsNullOrEmpty(past.Deployment.TenantId) && tenant is null))
            return null;
        var took = past.Task is { StartTime: { } started, CompletedTime: { } ended } ? SpanText.Of(ended - started) : null;
        return new Section { ["version"] = release.Version }
            .With("tenant", tenant?.Name)
            .With("age", SpanText.Of(server.At - (past.Task.QueueTime ?? past.Deployment.Created)))
            .With("duration", took)
            .With("state", TaskStates.Is(past.Task.State, TaskStates.Success) ? null : past.Task.State);
    }
}
