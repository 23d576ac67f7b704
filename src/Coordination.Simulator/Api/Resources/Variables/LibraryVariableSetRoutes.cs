using System;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Variables;

/// <summary>Library variable sets: their names are unique in the space, and a server decides who of two gets one.</summary>
internal static class LibraryVariableSetRoutes
{
    private static readonly Collection<LibraryVariableSet> Sets = new("LibraryVariables", "LibraryVariableSet", "LibraryVariableSetView", server => server.LibraryVariableSets, (call, set) => LibraryVariableSetDocument.Write(set, call.Links))
    {
        Select = (call, sets) => sets.Named(call.Query).Where(call.Query, "contentType", set => set.ContentType).OrderBy(set => set.Name, StringComparer.OrdinalIgnoreCase),
    };

    public static void AddTo(Routes routes)
    {
        Sets.AddReadsTo(routes);
        routes.Post(RouteScope.Space, "libraryvariablesets", Create);
        routes.Put(RouteScope.Space, "libraryvariablesets/{id}", Modify);
        routes.Delete(RouteScope.Space, "libraryvariablesets/{id}", Delete);
    }

    private static SimResponse Create(ApiCall call)
    {
        call.Demand("LibraryVariableSetCreate");
        var draft = call.Body.Read<LibraryVariableSet>();
        draft.Id = string.Empty;
        draft.SpaceId = call.Space.Id;
        return SimResponse.Created(LibraryVariableSetDocument.Write(call.Server.Configuration.Create(call.Server.LibraryVariableSets, draft, call.User), call.Links));
    }

    private static SimResponse Modify(ApiCall call)
    {
        call.Demand("LibraryVariableSetEdit");
        var existing = Sets.One(call);
        var changed = call.Body.Read<LibraryVariableSet>();
        changed.Id = existing.Id;
        changed.SpaceId = existing.SpaceId;
        changed.VariableSetId = existing.VariableSetId;
        return SimResponse.Ok(LibraryVariableSetDocument.Write(call.Server.Configuration.Modify(call.Server.LibraryVariableSets, existing, changed, call.User), call.Links));
    }

    private static SimResponse Delete(ApiCall call)
    {
        call.Demand("LibraryVariableSetDelete");
        call.Server.Configuration.Delete(call.Server.LibraryVariableSets, Sets.One(call), call.User);
        return SimResponse.Ok(new JObject());
    }
}
