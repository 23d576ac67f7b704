using System;
using System.Collections.Generic;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus;

/// <summary>The links of a space, and behind them those of the server. The server's root also holds links of its default space, which lead astray in any other.</summary>
internal sealed class ServerLinks(ApiClient client, Links root, Links? space, string? spaceId)
{
    private const string SpaceSegment = "/Spaces-";

    /// <summary>The link of this name with these values in it.</summary>
    /// <exception cref="CoordinationException">The server has no such link.</exception>
    public string Expand(string name, params (string Name, IEnumerable<string>? Values)[] values) => UriTemplate.Expand(Template(name), values);

    /// <summary>The link of this name as the server sends it.</summary>
    /// <exception cref="CoordinationException">The server has no such link.</exception>
    public string Template(string name) => Find(name) ?? throw client.Lacking("a link named '" + name + "'");

    /// <summary>The link of this name as the server sends it; null where it has none.</summary>
    public string? Find(string name)
    {
        if (space is not null && space.TryGetValue(name, out var link))
            return link;
        return root.TryGetValue(name, out link) && !IsOfAnotherSpace(link) ? link : null;
    }

    private bool IsOfAnotherSpace(string link) =>
        spaceId is not null
        && link.IndexOf(SpaceSegment, StringComparison.OrdinalIgnoreCase) >= 0
        && (link + "/").IndexOf("/" + spaceId + "/", StringComparison.OrdinalIgnoreCase) < 0;
}
