using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Resources.Channels;
using Coordination.Simulator.Api.Resources.Releases;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Projects;

/// <summary>Projects, and what is asked for below one of them.</summary>
internal static class ProjectRoutes
{
    public static Collection<Project> Projects { get; } = new("Projects", "Project", "ProjectView", server => server.Projects, (call, project) => ProjectDocument.Write(project, call.Links))
    {
        Select = (call, projects) => projects
            .Named(call.Query)
            .Where(call.Query, "clonedFromProjectId", project => project.ClonedFromProjectId)
            .OrderBy(project => project.Name, StringComparer.OrdinalIgnoreCase),
        Find = (_, projects, idOrSlug) => projects.ByIdOrSlug(idOrSlug),
    };

    public static void AddTo(Routes routes)
    {
        Projects.AddReadsTo(routes);
        Projects.AddWritesTo(routes, create: "ProjectCreate", edit: "ProjectEdit", delete: "ProjectDelete");
        routes.Get(RouteScope.Space, "projects/{project}/channels", ChannelsOf);
        routes.Get(RouteScope.Space, "projects/{project}/channels/{id}", call => SimResponse.Ok(ChannelDocument.Write(ChannelRoutes.Channels.One(call), call.Links)));
        routes.Get(RouteScope.Space, "projects/{project}/releases", ReleasesOf);
        routes.Get(RouteScope.Space, "projects/{project}/releases/{version}", ReleaseOf);
        routes.Get(RouteScope.Space, "projects/{project}/progression", call => SimResponse.Ok(ProjectProgressionDocument.Write(Projects.One(call, "project"), call)));
        routes.Get(RouteScope.Space, "progression/{project}", call => SimResponse.Ok(ProjectProgressionDocument.Write(Projects.One(call, "project"), call)));
        routes.Put(RouteScope.Space, "projects/{project}/deploymentsettings", ChangeSettings);
        routes.Get(RouteScope.Space, "projects/{project}/deploymentsettings", call => SimResponse.Ok(DeploymentSettingsDocument.Write(Projects.One(call, "project"), call.Links)));
    }

    private static SimResponse ChangeSettings(ApiCall call)
    {
        var project = Projects.One(call, "project");
        call.Demand("ProjectEdit", project);
        DeploymentSettingsDocument.Read(call.Body, project);
        call.Server.Audit.Record(EventCategories.Modified, project.SpaceId, $"The deployment settings of {project.Name} were changed", call.User, project);
        return SimResponse.Ok(DeploymentSettingsDocument.Write(project, call.Links));
    }

    private static SimResponse ChannelsOf(ApiCall call)
    {
        var project = Projects.One(call, "project");
        var channels = ChannelRoutes.Channels.Visible(call).Where(channel => Lookups.Same(channel.ProjectId, project.Id)).Named(call.Query);
        return call.Page(channels, channel => ChannelDocument.Write(channel, call.Links), "Channel", $"projects/{project.Id}/channels{{?skip,take,partialName}}");
    }

    private static SimResponse ReleasesOf(ApiCall call)
    {
        var project = Projects.One(call, "project");
        var releases = ReleasesNewestFirst(call, project);
        if (call.Query.Text("searchByVersion") is { } part)
            releases = releases.Where(release => release.Version.StartsWith(part, StringComparison.OrdinalIgnoreCase));
        return call.Page(releases, release => ReleaseDocument.Write(release, call.Links), "Release", $"projects/{project.Id}/releases{{?skip,take,searchByVersion}}");
    }

    private static SimResponse ReleaseOf(ApiCall call)
    {
        var project = Projects.One(call, "project");
        call.Demand("ReleaseView", project);
        var release = call.Server.Releases.FirstOrDefault(release => Lookups.Same(release.ProjectId, project.Id) && Lookups.Same(release.Version, call["version"]));
        return SimResponse.Ok(ReleaseDocument.Write(release ?? throw Refusal.NotFound(), call.Links));
    }

    private static IEnumerable<Release> ReleasesNewestFirst(ApiCall call, Project project) =>
        ReleaseRoutes.Releases.Select(call, ReleaseRoutes.Releases.Visible(call).Where(release => Lookups.Same(release.ProjectId, project.Id)));
}
