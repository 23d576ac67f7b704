using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Paging;

/// <summary>The links of a page. The filters of the request stay in them: a client follows <c>Page.Next</c> verbatim.</summary>
internal sealed class PageLinks(string path, string template, IEnumerable<KeyValuePair<string, string>> query)
{
    private static readonly HashSet<string> NotFilters = new(["skip", "take", "apikey"], StringComparer.OrdinalIgnoreCase);

    private readonly string _filters = string.Concat(
        query.Where(pair => !NotFilters.Contains(pair.Key)).Select(pair => $"&{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));

    public JObject Write(int total, int skip, int take, int pages)
    {
        var links = new JObject
        {
            ["Self"] = At(skip, take),
            ["Template"] = template,
            ["Page.All"] = At(0, int.MaxValue),
            ["Page.Current"] = At(skip, take),
            ["Page.Last"] = At((long)(pages - 1) * take, take),
        };
        if ((long)skip + take < total)
            links["Page.Next"] = At((long)skip + take, take);
        if (skip > 0)
            links["Page.Previous"] = At(Math.Max(0, skip - take), take);
        return links;
    }

    private string At(long skip, int take) => string.Format(CultureInfo.InvariantCulture, "{0}?skip={1}&take={2}{3}", path, skip, take, _filters);
}
