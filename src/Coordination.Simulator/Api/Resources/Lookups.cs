using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources;

/// <summary>The ways in which requests name what they want.</summary>
internal static class Lookups
{
    /// <summary>Filtered by <c>name</c> (exactly), <c>partialName</c> (anywhere within) and <c>ids</c>, all in any case.</summary>
    public static IEnumerable<T> Named<T>(this IEnumerable<T> entities, QueryParameters query)
        where T : NamedEntity
    {
        if (query.Text("name") is { } name)
            entities = entities.Where(entity => Same(entity.Name, name));
        if (query.Text("partialName") is { } part)
            entities = entities.Where(entity => entity.Name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);
        return entities.WithIds(query);
    }

    /// <summary>Filtered by <c>ids</c>; an empty list is no filter: the server then answers with all.</summary>
    public static IEnumerable<T> WithIds<T>(this IEnumerable<T> entities, QueryParameters query)
        where T : Entity =>
        entities.Where(query, "ids", entity => entity.Id);

    /// <summary>Filtered by a list in the query; an absent or empty one is no filter.</summary>
    public static IEnumerable<T> Where<T>(this IEnumerable<T> entities, QueryParameters query, string parameter, Func<T, string?> value)
    {
        if (query.List(parameter) is not { } listed)
            return entities;
        var wanted = new HashSet<string>(listed, StringComparer.OrdinalIgnoreCase);
        return entities.Where(entity => value(entity) is { } has && wanted.Contains(has));
    }

    /// <summary>By id, or by slug. A name is neither.</summary>
    /// <exception cref="Refusal">404.</exception>
    public static T ByIdOrSlug<T>(this IEnumerable<T> entities, string idOrSlug)
        where T : NamedEntity
    {
        var all = entities.ToList();
        return all.Find(entity => Same(entity.Id, idOrSlug)) ?? all.Find(entity => Same(entity.Slug, idOrSlug)) ?? throw Refusal.NotFound();
    }

    /// <summary>By name, as the executions API asks; ids and slugs are taken too.</summary>
    /// <exception cref="Refusal">404, naming what was not found.</exception>
    public static T ByName<T>(this IEnumerable<T> entities, string name, string noun)
        where T : NamedEntity
    {
        var all = entities.ToList();
        return all.Find(entity => Same(entity.Name, name)) ?? all.Find(entity => Same(entity.Id, name)) ?? all.Find(entity => Same(entity.Slug, name))
            ?? throw new Refusal(404, $"Could not find a {noun} named '{name}'. Please check that it exists and that you have permission to view it.");
    }

    public static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
