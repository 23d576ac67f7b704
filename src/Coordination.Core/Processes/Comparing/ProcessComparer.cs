using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Core.Processes.Documents;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Comparing;

/// <summary>Finds what differs between two processes, step by step and property by property.</summary>
internal static class ProcessComparer
{
    private static readonly Dictionary<string, JToken> _nothing = [];

    /// <summary>What must be done to the first process to get the second, in the order of the second; what is gone comes first.</summary>
    public static IReadOnlyList<ProcessChange> Compare(ProcessNode before, ProcessNode after)
    {
        var changes = new List<ProcessChange>();
        CompareParts(before, after, (kind, step) => new ProcessChange(kind, step.Name), (kind, one, other) => CompareStep(kind, one, other, changes), changes);
        return changes;
    }

    /// <summary>The fields in which a part differs from what it was. What it does not speak of counts as unchanged.</summary>
    public static IReadOnlyDictionary<string, JToken?> ChangedFields(ProcessNode? before, ProcessNode after)
    {
        var changed = new Dictionary<string, JToken?>(StringComparer.Ordinal);
        var old = before?.Fields ?? _nothing;
        foreach (var was in old)
        {
            var isThere = after.Fields.TryGetValue(was.Key, out var now);
            if ((isThere || after.Says(was.Key)) && !FieldValue.Same(was.Value, now))
                changed[was.Key] = now;
        }

        foreach (var added in after.Fields.Where(field => !old.ContainsKey(field.Key)))
            changed[added.Key] = added.Value;
        return changed;
    }

    private static void CompareStep(Func<ProcessChangeKind, ProcessChange> change, ProcessNode before, ProcessNode after, List<ProcessChange> changes)
    {
        CompareFields(change, before, after, changes);
        CompareParts(
            before,
            after,
            (kind, action) => change(kind) with { Action = action.Name },
            (actionChange, one, other) =>
            {
                CompareFields(actionChange, one, other, changes);
                CompareParts(one, other, (kind, package) => actionChange(kind) with { Package = package.Name }, (packageChange, oldPackage, newPackage) => CompareFields(packageChange, oldPackage, newPackage, changes), changes);
            },
            changes);
    }

    private static void CompareParts(
        ProcessNode before,
        ProcessNode after,
        Func<ProcessChangeKind, ProcessNode, ProcessChange> change,
        Action<Func<ProcessChangeKind, ProcessChange>, ProcessNode, ProcessNode> compare,
        List<ProcessChange> changes)
    {
        // What a merge did not touch is the same object in both.
        if (before == after || (before.Children.Count == 0 && after.Children.Count == 0))
            return;

        var pairs = Pairing.Of(before.Children, after.Children);
        var kept = new HashSet<ProcessNode>(pairs.Values);
        changes.AddRange(before.Children.Where(one => !kept.Contains(one)).Select(one => change(ProcessChangeKind.Removed, one)));

        var places = before.Children.Select((node, place) => (node, place)).ToDictionary(one => one.node, one => one.place);
        var common = after.Children.Where(pairs.ContainsKey).ToList();
        var moved = new HashSet<ProcessNode>(Sequences.Moved([.. common.Select(other => places[pairs[other]])]).Select(i => common[i]));
        for (var place = 0; place < after.Children.Count; place++)
        {
            var other = after.Children[place];
            if (!pairs.TryGetValue(other, out var one))
            {
                changes.Add(change(ProcessChangeKind.Added, other));
                continue;
            }

            if (moved.Contains(other))
                changes.Add(change(ProcessChangeKind.Moved, other) with { Before = Place(places[one]), After = Place(place) });
            if (one != other)
                compare(kind => change(kind, other), one, other);
        }
    }

    private static void CompareFields(Func<ProcessChangeKind, ProcessChange> change, ProcessNode before, ProcessNode after, List<ProcessChange> changes)
    {
        foreach (var changed in ChangedFields(before, after))
        {
            before.Fields.TryGetValue(changed.Key, out var was);
            var isName = string.Equals(changed.Key, "Name", StringComparison.Ordinal);
            changes.Add(change(isName ? ProcessChangeKind.Renamed : ProcessChangeKind.Changed) with
            {
                Property = isName ? null : FieldValue.NameOf(changed.Key),
                Before = FieldValue.Show(was),
                After = FieldValue.Show(changed.Value),
            });
        }
    }

    private static string Place(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
