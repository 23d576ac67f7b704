using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Processes.Comparing;
using Coordination.Core.Processes.Documents;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Processes.Merging;

/// <summary>Merges what two people made of one process, by step, action, package and property. What only one of them changed is taken.</summary>
internal sealed class ProcessMerger
{
    private readonly List<ProcessConflict> _conflicts = [];

    private ProcessMerger()
    {
    }

    /// <summary>Merges.</summary>
    /// <param name="base">What both began with.</param>
    /// <param name="theirs">What is on the server.</param>
    /// <param name="ours">What is to be saved.</param>
    public static MergedProcess Merge(ProcessNode @base, ProcessNode theirs, ProcessNode ours)
    {
        var merger = new ProcessMerger();
        var process = merger.MergeNode(@base, theirs, ours, new ProcessConflict(string.Empty));
        return new MergedProcess(process, merger._conflicts);
    }

    private ProcessNode MergeNode(ProcessNode? @base, ProcessNode theirs, ProcessNode ours, ProcessConflict place)
    {
        var changes = new Dictionary<string, JToken?>(StringComparer.Ordinal);
        foreach (var our in Changes(@base, ours))
        {
            var was = Field(@base, our.Key);
            var now = Field(theirs, our.Key);
            if (FieldValue.Same(now, our.Value))
                continue;
            if (FieldValue.Same(now, was))
                changes[our.Key] = our.Value;
            else
                _conflicts.Add(place with { Property = FieldValue.NameOf(our.Key), Base = FieldValue.Show(was), Theirs = FieldValue.Show(now), Ours = FieldValue.Show(our.Value) });
        }

        return theirs.With(changes, MergeParts(@base, theirs, ours, place));
    }

    private ProcessNode[] MergeParts(ProcessNode? @base, ProcessNode theirs, ProcessNode ours, ProcessConflict place)
    {
        if (theirs.Children.Count == 0 && ours.Children.Count == 0)
            return [];

        var table = new PartTable(@base?.Children ?? [], theirs.Children, ours.Children);
        foreach (var part in table.All)
            part.Result = MergePart(part, place);
        var order = MergedOrder.Of(table, out var isConflict);
        if (isConflict)
            _conflicts.Add(place with { Property = "Order", Base = Names(table.Base), Theirs = Names(table.Theirs), Ours = Names(table.Ours) });
        return [.. order.Select(part => part.Result!)];
    }

    private ProcessNode? MergePart(MergedPart part, ProcessConflict place) => part switch
    {
        { Theirs: { } theirs, Ours: { } ours } => MergeNode(part.Base, theirs, ours, PlaceOf(theirs, place)),
        { Base: null } => part.Theirs ?? part.Ours,
        { Base: { } was, Theirs: { } theirs } => Gone(was, theirs, PlaceOf(theirs, place), isOurs: false),
        { Base: { } was, Ours: { } ours } => Gone(was, ours, PlaceOf(was, place), isOurs: true),
        _ => null,
    };

    /// <summary>One removed it: it goes, unless the other changed it.</summary>
    private ProcessNode? Gone(ProcessNode was, ProcessNode left, ProcessConflict place, bool isOurs)
    {
        if (IsSame(was, left))
            return null;
        const string Changed = "changed";
        _conflicts.Add(place with { Base = was.Name, Theirs = isOurs ? null : Changed, Ours = isOurs ? Changed : null });
        return isOurs ? null : left;
    }

    private static bool IsSame(ProcessNode was, ProcessNode now) =>
        Changes(was, now).Count == 0
        && was.Children.Count == now.Children.Count
        && Pairing.Of(was.Children, now.Children) is var pairs
        && now.Children.Select((child, place) => pairs.TryGetValue(child, out var before) && before == was.Children[place] && IsSame(before, child)).All(same => same);

    private static IReadOnlyDictionary<string, JToken?> Changes(ProcessNode? was, ProcessNode now) => ProcessComparer.ChangedFields(was, now);

    private static JToken? Field(ProcessNode? node, string field) => node is not null && node.Fields.TryGetValue(field, out var value) ? value : null;

    private static ProcessConflict PlaceOf(ProcessNode part, ProcessConflict place) =>
        part.Kind == NodeKind.Step ? new ProcessConflict(part.Name) : part.Kind == NodeKind.Action ? place with { Action = part.Name } : place;

    private static string Names(IReadOnlyList<MergedPart> parts) => string.Join(", ", parts.Select(part => (part.Theirs ?? part.Ours ?? part.Base)!.Name));
}
