using Coordination.Simulator.Api.Errors;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources;

/// <summary>How people change a collection of named things: create, put a changed document in the place of the old, delete.</summary>
internal static class CollectionWrites
{
    /// <summary>Adds the three routes; who lacks the permission of one gets 403.</summary>
    /// <param name="collection">What is changed.</param>
    /// <param name="routes">Where the routes go.</param>
    /// <param name="create">The permission to create.</param>
    /// <param name="edit">The permission to change.</param>
    /// <param name="delete">The permission to delete.</param>
    /// <param name="path">Another path than the collection's own, as below a project.</param>
    public static void AddWritesTo<T>(this Collection<T> collection, Routes routes, string create, string edit, string delete, string? path = null)
        where T : NamedEntity, new()
    {
        path ??= collection.Path;
        routes.Post(RouteScope.Space, path, call => Create(collection, call, create));
        routes.Put(RouteScope.Space, path + "/{id}", call => Modify(collection, call, edit));
        routes.Delete(RouteScope.Space, path + "/{id}", call => Delete(collection, call, delete));
    }

    private static SimResponse Create<T>(Collection<T> collection, ApiCall call, string permission)
        where T : NamedEntity, new()
    {
        call.Demand(permission);
        if (call.Query.Text("clone") is not null)
            throw Refuse.NotSimulated($"The simulated Octopus Server does not clone a {collection.Table(call.Server).Noun}: create it and change it.");
        var draft = call.Body.Read<T>();
        draft.SpaceId = call.Space.Id;
        call.Demand(permission, draft);
        return SimResponse.Created(collection.Write(call, call.Server.Configuration.Create(collection.Table(call.Server), draft, call.User)));
    }

    private static SimResponse Modify<T>(Collection<T> collection, ApiCall call, string permission)
        where T : NamedEntity, new()
    {
        var existing = collection.One(call);
        call.Demand(permission, existing);
        return SimResponse.Ok(collection.Write(call, call.Server.Configuration.Modify(collection.Table(call.Server), existing, call.Body.Read<T>(), call.User)));
    }

    private static SimResponse Delete<T>(Collection<T> collection, ApiCall call, string permission)
        where T : NamedEntity
    {
        var existing = collection.One(call);
        call.Demand(permission, existing);
        call.Server.Configuration.Delete(collection.Table(call.Server), existing, call.User);
        return SimResponse.Ok(new JObject());
    }
}
