using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Paging;

/// <summary>A page of a collection with the envelope and the links of a recorded one (deployments, 2024.3; tasks, 2017).</summary>
internal static class Page
{
    public const int DefaultTake = 30;

    /// <summary>Cuts the page that the query asks for out of all items, and writes only the documents that stand on it.</summary>
    public static JObject Of<T>(IReadOnlyCollection<T> all, Func<T, JObject> write, string itemType, PageLinks links, int? skip, int? take)
    {
        var from = Math.Max(0, skip ?? 0);
        var size = take is > 0 ? take.Value : DefaultTake;
        var pages = Math.Max(1, (int)((all.Count + (long)size - 1) / size));
        return new JObject
        {
            ["ItemType"] = itemType,
            ["TotalResults"] = all.Count,
            ["ItemsPerPage"] = size,
            ["NumberOfPages"] = pages,
            ["LastPageNumber"] = pages - 1,
            ["Items"] = new JArray(all.Skip(from).Take(size).Select(write)),
            ["Links"] = links.Write(all.Count, from, size, pages),
        };
    }
}
