using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus.Executions;

/// <summary>Reads lists of deployments or runs, which the server sends newest first, back to a time. What an old server cannot leave out is left out here.</summary>
internal sealed class ExecutionHistory(ApiClient client, ServerLinks links)
{
    private const int SmallestPage = 30;
    private const int LargestPage = 300;

    /// <summary>Those that were made since a time, newest first, and at most so many.</summary>
    /// <typeparam name="T">What the server sends.</typeparam>
    /// <param name="link">Name of the list among the links of the server.</param>
    /// <param name="about">What is asked for, in words.</param>
    /// <param name="place">Which are meant.</param>
    /// <param name="since">The time.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="of">Makes an execution of what the server sends.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<Execution>> ReadAsync<T>(string link, string about, ExecutionPlace place, DateTimeOffset since, int most, Func<T, Execution> of, CancellationToken cancellationToken)
    {
        var found = new List<Execution>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        string? next = links.Expand(
            link,
            ("projects", One(place.ProjectId)),
            ("runbooks", One(place.RunbookId)),
            ("environments", One(place.EnvironmentId)),
            ("tenants", One(place.TenantId)),
            ("take", [Math.Min(Math.Max(most, SmallestPage), LargestPage).ToString(CultureInfo.InvariantCulture)]));
        while (next is not null && found.Count < most && visited.Add(next))
        {
            var page = await client.GetAsync<PageResource<T>>(next, about, cancellationToken).ConfigureAwait(false);
            var sent = page.Items.Where(one => one is not null).Select(of).ToList();
            found.AddRange(sent.Where(one => one.Created >= since && place.Holds(one) && known.Add(one.Id)));
            var isPast = sent.Count == 0 || sent[sent.Count - 1].Created < since;
            next = !isPast && page.Links.TryGetValue("Page.Next", out var following) ? following : null;
        }

        return found.Count <= most ? found : found.GetRange(0, most);
    }

    private static string[]? One(string? id) => id is null ? null : [id];
}
