using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Errors;
using Coordination.Simulator.Api.Paging;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Routing;

/// <summary>All that the code behind a route needs: who asks, for what, in which space, on which server.</summary>
internal sealed class ApiCall(OctopusServer server, RequestPath path, RouteMatch match, QueryParameters query, RequestBody body, User? user, Space? space, LinkBuilder links)
{
    public OctopusServer Server { get; } = server;

    public QueryParameters Query { get; } = query;

    public RequestBody Body { get; } = body;

    public LinkBuilder Links { get; } = links;

    public DateTimeOffset Now => Server.Now;

    /// <summary>Who asks; only the root document is read by nobody.</summary>
    public User User => user ?? throw new InvalidOperationException("An anonymous route asked who is asking.");

    /// <summary>The space of a route that lives in one.</summary>
    public Space Space => space ?? throw new InvalidOperationException("A route without a space asked for it.");

    /// <summary>The space that the path names; null for a route that also exists without one.</summary>
    public Space? SpaceInPath => path.Space is null ? null : space;

    /// <summary>Whether the user has a permission; lists leave out what he may not see.</summary>
    public bool May(string permission) => User.May(permission);

    /// <summary>Whether the user has a permission for one document.</summary>
    public bool May(string permission, Entity entity) => User.Grants is null ? User.May(permission) : User.May(permission, AccessTo.Of(entity, Server));

    /// <summary>What of the entities the user may see with a permission.</summary>
    public IEnumerable<T> Visible<T>(IEnumerable<T> entities, string permission)
        where T : Entity =>
        !May(permission) ? [] : User.Grants is null ? Listed(entities) : Listed(entities).Where(entity => May(permission, entity));

    /// <summary>What of the entities the user may see for whatever reason.</summary>
    public IEnumerable<T> Visible<T>(IEnumerable<T> entities, Func<T, bool> mayBeSeen)
        where T : Entity =>
        Listed(entities).Where(mayBeSeen);

    /// <summary>Stops who lacks the permission.</summary>
    /// <exception cref="Refusal">403, naming it.</exception>
    public void Demand(string permission)
    {
        if (!May(permission))
            throw Refuse.Forbidden(permission);
    }

    /// <summary>Stops who lacks the permission where something belongs.</summary>
    /// <exception cref="Refusal">403, naming it.</exception>
    public void Demand(string permission, AccessTo to)
    {
        if (!User.May(permission, to))
            throw Refuse.Forbidden(permission);
    }

    /// <summary>Stops who lacks the permission for one document.</summary>
    /// <exception cref="Refusal">403, naming it.</exception>
    public void Demand(string permission, Entity entity) => Demand(permission, AccessTo.Of(entity, Server));

    /// <summary>The value of a name in the route's template.</summary>
    public string this[string name] => match.Values[name];

    /// <summary>What is in the space of the request; what is in another is answered as if it did not exist.</summary>
    public T InSpace<T>(T? entity)
        where T : Entity =>
        entity is not null && string.Equals(entity.SpaceId, Space.Id, StringComparison.OrdinalIgnoreCase) ? entity : throw Refusal.NotFound();

    /// <summary>The entity of the table with the id in the route, in the space of the request.</summary>
    public T Entity<T>(EntityTable<T> table, string name = "id")
        where T : Entity =>
        InSpace(table.Find(this[name]));

    /// <summary>A page of the entities given, as <c>skip</c> and <c>take</c> say.</summary>
    public SimResponse Page<T>(IEnumerable<T> all, Func<T, JObject> write, string itemType, string template) =>
        SimResponse.Ok(PageOf(all, write, itemType, template));

    public JObject PageOf<T>(IEnumerable<T> all, Func<T, JObject> write, string itemType, string template)
    {
        var self = LinkHere(string.Join("/", path.Resource.Select(Uri.EscapeDataString)));
        return Paging.Page.Of([.. all], write, itemType, new PageLinks(self, LinkHere(template), Query.Pairs), Query.Number("skip"), Query.Number("take"));
    }

    /// <summary>What lists have already: all, unless they lag behind what is written.</summary>
    private IEnumerable<T> Listed<T>(IEnumerable<T> entities)
        where T : Entity =>
        Server.Switches.ListsLag == TimeSpan.Zero ? entities : entities.Where(entity => entity.AddedAt <= Server.StartedAt || entity.AddedAt + Server.Switches.ListsLag <= Now);

    private string LinkHere(string resource) => match.Route.Scope == RouteScope.Space ? Links.In(Space.Id, resource) : Links.In(SpaceInPath?.Id, resource);
}
