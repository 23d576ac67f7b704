using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Processes.Merging;

/// <summary>Puts merged parts in order: in that of whoever changed it, with what the other added after what it stood behind.</summary>
internal static class MergedOrder
{
    /// <summary>The parts that stay, in order.</summary>
    /// <param name="table">The parts.</param>
    /// <param name="isConflict">Whether both changed the order, and differently; theirs is then kept.</param>
    public static IReadOnlyList<MergedPart> Of(PartTable table, out bool isConflict)
    {
        var common = new HashSet<MergedPart>(table.All.Where(part => part is { Base: not null, Theirs: not null, Ours: not null, Result: not null }));
        var was = table.Base.Where(common.Contains).ToList();
        var theirs = table.Theirs.Where(common.Contains).ToList();
        var ours = table.Ours.Where(common.Contains).ToList();
        var theyMoved = !theirs.SequenceEqual(was);
        var weMoved = !ours.SequenceEqual(was);
        isConflict = theyMoved && weMoved && !ours.SequenceEqual(theirs);

        var (lead, other) = weMoved && !theyMoved ? (table.Ours, table.Theirs) : (table.Theirs, table.Ours);
        var order = lead.Where(part => part.Result is not null).ToList();
        var placed = new HashSet<MergedPart>(order);
        for (var i = 0; i < other.Count; i++)
        {
            if (other[i].Result is not null && placed.Add(other[i]))
                order.Insert(After(order, other, i), other[i]);
        }

        return order;
    }

    private static int After(List<MergedPart> order, IReadOnlyList<MergedPart> other, int index)
    {
        for (var before = index - 1; before >= 0; before--)
        {
            if (order.IndexOf(other[before]) is var at and >= 0)
                return at + 1;
        }

        return 0;
    }
}
