using System;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Projects;

/// <summary>Project groups.</summary>
internal static class ProjectGroupRoutes
{
    private static readonly Collection<ProjectGroup> Groups = new("ProjectGroups", "ProjectGroup", "ProjectGroupView", server => server.ProjectGroups, (call, group) => ProjectGroupDocument.Write(group, call.Links))
    {
        Select = (call, groups) => groups.Named(call.Query).OrderBy(group => group.Name, StringComparer.OrdinalIgnoreCase),
    };

    public static void AddTo(Routes routes)
    {
        Groups.AddReadsTo(routes);
        Groups.AddWritesTo(routes, create: "ProjectGroupCreate", edit: "ProjectGroupEdit", delete: "ProjectGroupDelete");
        routes.Get(RouteScope.Space, "projectgroups/{id}/projects", ProjectsOf);
    }

    private static SimResponse ProjectsOf(ApiCall call)
    {
        var group = Groups.One(call);
        return ProjectRoutes.Projects.Page(call, ProjectRoutes.Projects.Visible(call).Where(project => Lookups.Same(project.ProjectGroupId, group.Id)));
    }
}
