using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.TagSets;

/// <summary>Tag sets, in their sort order. Whoever sees tenants sees them.</summary>
internal static class TagSetRoutes
{
    private static readonly Collection<TagSet> TagSets = new("TagSets", "TagSet", "TenantView", server => server.TagSets, Write)
    {
        Select = (call, tagSets) => tagSets.Named(call.Query).OrderBy(tagSet => tagSet.SortOrder),
    };

    public static void AddTo(Routes routes)
    {
        TagSets.AddReadsTo(routes);
        TagSets.AddWritesTo(routes, create: "TagSetCreate", edit: "TagSetEdit", delete: "TagSetDelete");
    }

    private static JObject Write(ApiCall call, TagSet tagSet)
    {
        var document = EntityJson.Write(tagSet);
        call.Links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal) { ["Self"] = call.Links.In(tagSet.SpaceId, "tagsets/" + tagSet.Id) });
        return document;
    }
}
