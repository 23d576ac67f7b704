using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus;

/// <summary>
/// Reads a list from its first page to its last. Pages are cut from a list that changes meanwhile: what is added shows items twice,
/// what is removed lets items slip between two pages. The first is undone by id, the second by one more reading when items are missing.
/// </summary>
internal static class PagedList
{
    /// <summary>What a page should hold; large, so that there are few pages to shift.</summary>
    public const string PageSizeText = "1000";

    /// <summary>All items, in the server's order.</summary>
    /// <param name="client">Whom to ask.</param>
    /// <param name="link">Where the list begins; expanded.</param>
    /// <param name="about">What is listed, in words that complete a sentence.</param>
    /// <param name="idOf">The id of an item.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(ApiClient client, string link, string about, Func<T, string> idOf, CancellationToken cancellationToken)
        where T : class
    {
        var first = await ReadOnceAsync(client, link, about, idOf, cancellationToken).ConfigureAwait(false);
        if (first.Pages <= 1 || first.Items.Count >= first.Total)
            return first.Items;

        var second = await ReadOnceAsync(client, link, about, idOf, cancellationToken).ConfigureAwait(false);
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        second.Items.ForEach(item => known.Add(idOf(item)));
        second.Items.AddRange(first.Items.FindAll(item => known.Add(idOf(item))));
        return second.Items;
    }

    private static async Task<(List<T> Items, int Pages, int Total)> ReadOnceAsync<T>(ApiClient client, string link, string about, Func<T, string> idOf, CancellationToken cancellationToken)
        where T : class
    {
        var items = new List<T>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var total = 0;
        for (var next = link; next is not null && visited.Add(next);)
        {
            var page = await client.GetAsync<PageResource<T>>(next, about, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                if (item is not null && known.Add(idOf(item)))
                    items.Add(item);
            }

            total = page.TotalResults ?? 0;
            next = page.Items.Count > 0 && page.Links.TryGetValue("Page.Next", out var following) ? following : null;
        }

        return (items, visited.Count, total);
    }
}
