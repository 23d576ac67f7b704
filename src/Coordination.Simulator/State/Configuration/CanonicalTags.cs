using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>Tags by their canonical names: "Set/Tag".</summary>
internal static class CanonicalTags
{
    /// <summary>New tags get ids; all get their canonical names and their order.</summary>
    public static void Complete(TagSet tagSet, IEnumerable<string> idsInUse)
    {
        var numbers = idsInUse.Concat(tagSet.Tags.Select(tag => tag.Id)).Select(id => int.TryParse(id.Split('-').Last(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        var next = numbers.DefaultIfEmpty(0).Max() + 1;
        for (var place = 0; place < tagSet.Tags.Count; place++)
        {
            var tag = tagSet.Tags[place];
            if (tag.Id.Length == 0) tag.Id = string.Format(CultureInfo.InvariantCulture, "Tags-{0}", next++);
            tag.CanonicalTagName = $"{tagSet.Name}/{tag.Name}";
            tag.SortOrder = place;
        }
    }

    /// <summary>Adds sets for the tags that tenants wear and nobody has made: scenarios and exports name them only there.</summary>
    public static void AddWorn(OctopusServer server)
    {
        var known = new HashSet<string>(server.TagSets.SelectMany(tagSet => tagSet.Tags).Select(tag => tag.CanonicalTagName), StringComparer.OrdinalIgnoreCase);
        var worn = server.Tenants.SelectMany(tenant => tenant.TenantTags.Select(tag => (tenant.SpaceId, Parts: tag.Split(['/'], 2)))).Where(tag => tag.Parts.Length == 2 && known.Add(string.Join("/", tag.Parts))).ToList();
        foreach (var set in worn.GroupBy(tag => tag.Parts[0], StringComparer.OrdinalIgnoreCase))
        {
            server.Configuration.Create(server.TagSets, new TagSet
            {
                SpaceId = set.First().SpaceId,
                Name = set.Key,
                SortOrder = server.TagSets.Count,
                Tags = [.. set.Select(tag => new Tag { Name = tag.Parts[1] })],
            }, by: null);
        }
    }
}
