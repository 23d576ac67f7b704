using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Resources.Root;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources;

/// <summary>A collection of a space that is read as all are: a page, <c>all</c>, and one by its id.</summary>
/// <param name="Link">Its link in the space's root, whose template the pages repeat.</param>
/// <param name="ItemType">What a page calls its items.</param>
/// <param name="Permission">Who lacks it gets empty lists, and 403 for a single document.</param>
/// <param name="Table">Where the entities are.</param>
/// <param name="Write">Writes one of them.</param>
internal sealed record Collection<T>(string Link, string ItemType, string Permission, Func<OctopusServer, EntityTable<T>> Table, Func<ApiCall, T, JObject> Write)
    where T : Entity
{
    /// <summary>Orders the entities and keeps those that the query asks for.</summary>
    public Func<ApiCall, IEnumerable<T>, IEnumerable<T>> Select { get; init; } = static (call, entities) => entities.WithIds(call.Query);

    /// <summary>Finds one by what stands in the path; by id unless said otherwise.</summary>
    public Func<ApiCall, IEnumerable<T>, string, T> Find { get; init; } = static (_, entities, id) => entities.FirstOrDefault(entity => Lookups.Same(entity.Id, id)) ?? throw Refusal.NotFound();

    /// <summary>What a user sees even without the permission; null: nothing.</summary>
    public Func<ApiCall, T, bool>? AlsoSeen { get; init; }

    /// <summary>The template of a page: the link's, without the place for an id.</summary>
    public string Template => SpaceLinks.Templates[Link].Replace("{/id}", string.Empty);

    /// <summary>Its path below the space.</summary>
    public string Path => Template.Split('{')[0];

    public void AddReadsTo(Routes routes)
    {
        routes.Get(RouteScope.Space, Path, call => Page(call, Visible(call)));
        routes.Get(RouteScope.Space, Path + "/all", call => SimResponse.Ok(new JArray(Select(call, Visible(call)).Select(entity => Write(call, entity)))));
        routes.Get(RouteScope.Space, Path + "/{id}", call => SimResponse.Ok(Write(call, One(call))));
    }

    /// <summary>A page of some entities of the collection, selected as the query says.</summary>
    public SimResponse Page(ApiCall call, IEnumerable<T> entities) => call.Page(Select(call, entities), entity => Write(call, entity), ItemType, Template);

    /// <summary>Those of the space that the user may see.</summary>
    public IEnumerable<T> Visible(ApiCall call)
    {
        var all = Table(call.Server).In(call.Space.Id);
        return AlsoSeen is null ? call.Visible(all, Permission) : call.Visible(all, entity => call.May(Permission, entity) || AlsoSeen(call, entity));
    }

    /// <summary>The one that a name in the route's template means.</summary>
    /// <exception cref="Refusal">403 or 404.</exception>
    public T One(ApiCall call, string name = "id")
    {
        if (AlsoSeen is null)
            call.Demand(Permission);
        var found = Find(call, Table(call.Server).In(call.Space.Id), call[name]);
        if (AlsoSeen?.Invoke(call, found) != true)
            call.Demand(Permission, found);
        return found;
    }
}
