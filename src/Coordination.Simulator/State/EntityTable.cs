using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>The entities of one collection, in order of creation. Ids are compared without regard to case, as very old servers wrote them in lower case.</summary>
internal sealed class EntityTable<T>(string prefix, string noun, IdAllocator ids, TimeProvider time) : IReadOnlyCollection<T>
    where T : Entity
{
    private readonly List<T> _inOrder = [];
    private readonly Dictionary<string, T> _byId = new(StringComparer.OrdinalIgnoreCase);
    private long _added;

    public int Count => _inOrder.Count;

    /// <summary>What one of them is called in the server's sentences, as "library variable set".</summary>
    public string Noun { get; } = noun;

    /// <summary>The first part of the ids, as "Projects".</summary>
    public string Prefix { get; } = prefix;

    public IEnumerable<T> NewestFirst
    {
        get
        {
            for (var i = _inOrder.Count - 1; i >= 0; i--) yield return _inOrder[i];
        }
    }

    public T? Find(string? id) => id is not null && _byId.TryGetValue(id, out var found) ? found : null;

    /// <summary>The entity with this id.</summary>
    /// <exception cref="Refusal">404: there is none with this id.</exception>
    public T Get(string? id) => Find(id) ?? throw Refusal.NotFound();

    public IEnumerable<T> In(string? spaceId) => _inOrder.Where(entity => entity.SpaceId.IsSameAs(spaceId));

    public IEnumerable<T> Of(IEnumerable<string> someIds) => someIds.Select(Find).OfType<T>();

    /// <summary>Those with the ids, each once, newest first; without a look at all the others.</summary>
    public IReadOnlyList<T> NewestFirstOf(IEnumerable<string> someIds) =>
        [.. someIds.Distinct(StringComparer.OrdinalIgnoreCase).Select(Find).OfType<T>().OrderByDescending(entity => entity.Place)];

    /// <summary>Adds it, with a new id where it has none.</summary>
    public T Add(T entity)
    {
        if (entity.Id.Length == 0) entity.Id = ids.Next(Prefix);
        else ids.Taken(entity.Id);
        entity.AddedAt = entity.WrittenAt = time.GetUtcNow();
        entity.Place = ++_added;
        _byId.Add(entity.Id, entity);
        _inOrder.Add(entity);
        return entity;
    }

    /// <summary>Puts a changed entity in the place of the one with the same id.</summary>
    public void Replace(T entity)
    {
        var index = _inOrder.FindIndex(one => one.Id.IsSameAs(entity.Id));
        entity.AddedAt = _inOrder[index].AddedAt;
        entity.Place = _inOrder[index].Place;
        entity.WrittenAt = time.GetUtcNow();
        _inOrder[index] = entity;
        _byId[entity.Id] = entity;
    }

    public bool Remove(string id) => _byId.TryGetValue(id, out var found) && _byId.Remove(id) && _inOrder.Remove(found);

    public IEnumerator<T> GetEnumerator() => _inOrder.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
