using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Events;

/// <summary>The audit log, newest first.</summary>
internal static class EventRoutes
{
    private const string Template = "events{?skip,regarding,regardingAny,user,users,projects,projectGroups,environments,eventGroups,eventCategories,eventAgents,tags,tenants,from,to,internal,fromAutoId,toAutoId,documentTypes,asCsv,take,ids,spaces,includeSystem,excludeDifference}";

    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.Either, "events", call => call.Page(Selected(call), audited => EventDocument.Write(audited, call.Links), "Event", Template));
        routes.Get(RouteScope.Either, "events/{id}", One);
    }

    private static SimResponse One(ApiCall call)
    {
        call.Demand("EventView");
        var happened = call.Server.Events.Get(call["id"]);
        call.Demand("EventView", happened);
        return SimResponse.Ok(EventDocument.Write(happened, call.Links));
    }

    private static IEnumerable<AuditEvent> Selected(ApiCall call)
    {
        var query = call.Query;
        var events = call.Visible(call.Server.Events.NewestFirst, "EventView")
            .WithIds(query)
            .Where(query, "user", audited => audited.UserId)
            .Where(query, "users", audited => audited.UserId)
            .Where(query, "eventCategories", audited => audited.Category)
            .Where(audited => query.List("regarding") is not { } all || all.All(id => IsAbout(audited, id)))
            .Where(audited => query.Date("from") is not { } from || audited.Occurred >= from)
            .Where(audited => query.Date("to") is not { } to || audited.Occurred < to);
        foreach (var list in new[] { "regardingAny", "projects", "projectGroups", "environments", "tenants" })
            events = events.Where(audited => query.List(list) is not { } any || any.Any(id => IsAbout(audited, id)));
        return InSpaces(events, call);
    }

    private static IEnumerable<AuditEvent> InSpaces(IEnumerable<AuditEvent> events, ApiCall call)
    {
        if (call.SpaceInPath is { } space)
            return events.Where(audited => Lookups.Same(audited.SpaceId, space.Id));
        return Lookups.Same(call.Query.Text("spaces"), "all") ? events : events.Where(call.Query, "spaces", audited => audited.SpaceId);
    }

    private static bool IsAbout(AuditEvent audited, string id) => audited.RelatedDocumentIds.Contains(id, StringComparer.OrdinalIgnoreCase);
}
