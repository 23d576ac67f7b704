using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>Tags of one kind, which tenants and steps wear by their canonical names: "Set/Tag".</summary>
internal sealed class TagSet : NamedEntity
{
    public int SortOrder { get; set; }

    public List<Tag> Tags { get; set; } = [];
}
