using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Failures;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Octopus;

/// <summary>Lists of names that are read once in a session, unless asked for anew.</summary>
internal sealed class NameLists(ApiClient client, ServerLinks links)
{
    private readonly ConcurrentDictionary<string, object?> _lists = new(StringComparer.Ordinal);

    /// <summary>All resources behind a link; null where the server has no such link, or does not show them.</summary>
    public Task<IReadOnlyList<NamedResource>?> ListAsync(string link, bool anew, CancellationToken cancellationToken) => ListAsync<NamedResource>(link, resource => resource.Id, anew, cancellationToken);

    /// <summary>All step templates, whole.</summary>
    public Task<IReadOnlyList<JObject>?> TemplatesAsync(CancellationToken cancellationToken) => ListAsync<JObject>("ActionTemplates", template => (string?)template["Id"] ?? string.Empty, anew: true, cancellationToken);

    /// <summary>All target roles; null where the server does not show them.</summary>
    public async Task<IReadOnlyList<string>?> RolesAsync(CancellationToken cancellationToken) =>
        links.Find("MachineRoles") is { } link ? await TryAsync(() => client.GetAsync<List<string>>(UriTemplate.Expand(link), "the target roles of the space", cancellationToken)).ConfigureAwait(false) : null;

    /// <summary>The tags of tenants, each with its tag set; null where the server does not show them.</summary>
    public async Task<IReadOnlyList<string>?> TenantTagsAsync(bool anew, CancellationToken cancellationToken) =>
        (await ListAsync<TagSetResource>("TagSets", set => set.Id, anew, cancellationToken).ConfigureAwait(false))?.SelectMany(set => set.Tags).Select(tag => tag.CanonicalTagName).ToList();

    private static async Task<T?> TryAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (CoordinationException hidden) when (hidden.Failures[0].Id is FailureIds.PermissionMissing or FailureIds.ResourceNotFound || hidden.Failures[0].StatusCode == 501)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<T>?> ListAsync<T>(string name, Func<T, string> idOf, bool anew, CancellationToken cancellationToken)
        where T : class
    {
        var key = name + " " + typeof(T).Name;
        if (!anew && _lists.TryGetValue(key, out var known))
            return (IReadOnlyList<T>?)known;
        var list = links.Find(name) is { } template
            ? await TryAsync(() => PagedList.ReadAsync(client, UriTemplate.Expand(template, ("take", [PagedList.PageSizeText])), "the names of the space", idOf, cancellationToken)).ConfigureAwait(false)
            : null;
        _lists[key] = list;
        return list;
    }
}
