using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Resources.Projects;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Triggers;

/// <summary>Triggers of projects: they are kept and shown, and never fire.</summary>
internal static class TriggerRoutes
{
    private static readonly Collection<ProjectTrigger> Triggers = new("ProjectTriggers", "ProjectTrigger", "TriggerView", server => server.ProjectTriggers, Write)
    {
        Select = (call, triggers) => triggers.Named(call.Query),
    };

    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.Space, Triggers.Path, call => Triggers.Page(call, Triggers.Visible(call)));
        routes.Get(RouteScope.Space, Triggers.Path + "/{id}", call => SimResponse.Ok(Write(call, Triggers.One(call))));
        Triggers.AddWritesTo(routes, create: "TriggerCreate", edit: "TriggerEdit", delete: "TriggerDelete");
        routes.Get(RouteScope.Space, "projects/{project}/triggers", call => PageOf(call, _ => true));
        routes.Get(RouteScope.Space, "projects/{project}/triggers/scheduled", call => PageOf(call, IsScheduled));
    }

    private static SimResponse PageOf(ApiCall call, Func<ProjectTrigger, bool> isWanted)
    {
        var project = ProjectRoutes.Projects.One(call, "project");
        return Triggers.Page(call, Triggers.Visible(call).Where(trigger => Lookups.Same(trigger.ProjectId, project.Id) && isWanted(trigger)));
    }

    /// <summary>Filters are named for what they wait for: OnceDailySchedule, CronExpressionSchedule, MachineFilter.</summary>
    private static bool IsScheduled(ProjectTrigger trigger) => ((string?)trigger.Filter["FilterType"])?.EndsWith("Schedule", StringComparison.OrdinalIgnoreCase) == true;

    private static JObject Write(ApiCall call, ProjectTrigger trigger)
    {
        var document = EntityJson.Write(trigger);
        document.Remove("Slug");
        foreach (var part in new[] { "Filter", "Action" })
            Document.Complete((JObject)document[part]!, new JObject { ["Links"] = new JObject() });
        call.Links.Give(document, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Self"] = call.Links.In(trigger.SpaceId, "projecttriggers/" + trigger.Id),
            ["Project"] = call.Links.In(trigger.SpaceId, "projects/" + trigger.ProjectId),
        });
        return document;
    }
}
