using System.Collections.Generic;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Routing;

/// <summary>Writes links as the server does: from the origin's root, so that a virtual directory is part of every one.</summary>
internal sealed class LinkBuilder(string virtualDirectory)
{
    private readonly string _prefix = virtualDirectory.TrimEnd('/');

    /// <summary>The address of the root document.</summary>
    public string Root => _prefix + "/api";

    /// <summary>A link to what is in no space, or is shown without one although it is: tasks, events, users.</summary>
    public string Api(string path) => $"{_prefix}/api/{path}";

    /// <summary>A link to what is in a space.</summary>
    public string In(string? spaceId, string path) => spaceId is null ? Api(path) : $"{_prefix}/api/{spaceId}/{path}";

    /// <summary>A link for people: a page of the portal.</summary>
    public string Web(string fragment) => $"{_prefix}/app#/{fragment}";

    /// <summary>A link that is written from the server's root on.</summary>
    public string Below(string path) => _prefix + path;

    /// <summary>Gives a document its links, at its end, where the server has them.</summary>
    public void Give(JObject document, IEnumerable<KeyValuePair<string, string>> links)
    {
        var all = new JObject();
        foreach (var link in links)
            all[link.Key] = link.Value;
        document.Remove("Links");
        document["Links"] = all;
    }
}
