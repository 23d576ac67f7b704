using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Names;

/// <summary>Things of one kind, found by id, else by name, else by slug, without regard to case.</summary>
/// <typeparam name="T">What is found.</typeparam>
internal sealed class NameIndex<T>
    where T : class
{
    private readonly string _noun;
    private readonly string _permission;
    private readonly IReadOnlyList<T> _all;
    private readonly Func<T, string> _id;
    private readonly Func<T, string> _name;
    private readonly ILookup<string, T>[] _ways;

    /// <summary>Puts things in order by what they may be called.</summary>
    /// <param name="noun">What such a thing is called in a sentence, e.g. <c>project</c>.</param>
    /// <param name="permission">The permission that lets a user see one, e.g. <c>ProjectView</c>.</param>
    /// <param name="all">All of them that the user sees.</param>
    /// <param name="id">The id of one.</param>
    /// <param name="name">The name of one.</param>
    /// <param name="slug">The slug of one; null where the server is too old to have slugs.</param>
    public NameIndex(string noun, string permission, IReadOnlyList<T> all, Func<T, string> id, Func<T, string> name, Func<T, string?> slug)
    {
        _noun = noun;
        _permission = permission;
        _all = all;
        _id = id;
        _name = name;
        _ways = [By(id), By(name), By(slug)];
    }

    /// <summary>The names of all, in the server's order.</summary>
    public IEnumerable<string> Names => _all.Select(_name);

    /// <summary>Finds one; on failure says why not, and what the nearest names are.</summary>
    public T? Find(string text, out NameFault? fault)
    {
        fault = null;
        var wanted = text.Trim();
        foreach (var way in _ways)
        {
            var found = way[wanted].ToList();
            if (found.Count == 0)
                continue;

            // Names that differ by case only do not exist on a server as Octopus sets one up; should they, the very same text decides.
            var same = found.FindAll(one => string.Equals(_name(one), wanted, StringComparison.Ordinal));
            if (same.Count == 1 || found.Count == 1)
                return same.Count == 1 ? same[0] : found[0];
            fault = NameFault.Ambiguous(_noun, wanted, [.. found.Select(one => _name(one) + " (" + _id(one) + ")")]);
            return null;
        }

        fault = NameFault.NotFound(_noun, wanted, _permission, [.. Names]);
        return null;
    }

    private ILookup<string, T> By(Func<T, string?> key) =>
        _all.Where(one => !string.IsNullOrEmpty(key(one))).ToLookup(one => key(one)!, StringComparer.OrdinalIgnoreCase);
}
