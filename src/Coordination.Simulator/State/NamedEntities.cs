using System.Globalization;
using System.Linq;
using System.Text;

namespace Coordination.Simulator.State;

/// <summary>Names are unique in a space and are compared without regard to case; slugs are made of them.</summary>
internal static class NamedEntities
{
    public static T? FindByName<T>(this EntityTable<T> table, string? spaceId, string? name)
        where T : NamedEntity
        => name is null ? null : table.In(spaceId).FirstOrDefault(entity => entity.Name.IsSameAs(name.Trim()));

    /// <summary>What routes with an "idOrSlug" accept, and names as well.</summary>
    public static T? FindByIdSlugOrName<T>(this EntityTable<T> table, string? spaceId, string? text)
        where T : NamedEntity
    {
        if (text is null) return null;
        var byId = table.Find(text);
        if (byId is not null && byId.SpaceId.IsSameAs(spaceId)) return byId;
        return table.In(spaceId).FirstOrDefault(entity => entity.Slug.IsSameAs(text)) ?? table.FindByName(spaceId, text);
    }

    /// <summary>Lower-case letters and digits of the name, everything else as single dashes.</summary>
    public static string SlugOf(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var character in name.ToLower(CultureInfo.InvariantCulture))
        {
            if (char.IsLetterOrDigit(character)) slug.Append(character);
            else if (slug.Length > 0 && slug[slug.Length - 1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
