using System;
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

    /// <summary>A link from a document of a server that knew no virtual directory.</summary>
    public string Moved(string link) => link.StartsWith("/", StringComparison.Ordinal) ? _prefix + link : link;

    /// <summary>
    /// Gives a document its links. What an imported document linked to beyond them stays, moved below the virtual directory:
    /// whoever reads the document finds all that its server had shown.
    /// </summary>
    public void Give(JObject document, IEnumerable<KeyValuePair<string, string>> links)
    {
        var all = new JObject();
        foreach (var link in links)
            all[link.Key] = link.Value;
        if (document["Links"] is JObject imported)
        {
            foreach (var link in imported.Properties())
                all[link.Name] ??= link.Value.Type == JTokenType.String ? Moved((string)link.Value!) : link.Value.DeepClone();
        }

        document.Remove("Links");
        document["Links"] = all;
    }
}
