using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Processes.Comparing;
using Coordination.Core.Processes.Documents;
using Coordination.Core.Processes.Merging;
using Coordination.Unit.Tests.Planning;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Coordination.Unit.Tests.Processes;

public sealed class MergeTests
{
    [Fact]
    public void What_only_one_changed_is_what_comes_of_it() => Assert.All(Seeds.Of(deep: 2000), seed =>
    {
        var random = new RandomProcess(seed);
        var was = random.Document();
        var changed = random.Changed(was);

        var (ours, theirs) = (Merge(was, was, changed), Merge(was, changed, was));

        Assert.True(ours.Conflicts.Count == 0 && theirs.Conflicts.Count == 0, "seed " + seed);
        Assert.True(Differences(ours.Process.ToDocument(), changed).Length == 0, "seed " + seed + ", ours: " + Differences(ours.Process.ToDocument(), changed));
        Assert.True(Differences(theirs.Process.ToDocument(), changed).Length == 0, "seed " + seed + ", theirs: " + Differences(theirs.Process.ToDocument(), changed));
    });

    [Fact]
    public void What_both_changed_alike_is_no_conflict() => Assert.All(Seeds.Of(deep: 2000), seed =>
    {
        var random = new RandomProcess(seed);
        var was = random.Document();
        var changed = random.Changed(was);
        var merged = Merge(was, changed, changed);
        Assert.True(merged.Conflicts.Count == 0 && Differences(merged.Process.ToDocument(), changed).Length == 0, "seed " + seed);
    });

    [Fact]
    public void No_change_of_either_is_lost_without_a_conflict() => Assert.All(Seeds.Of(deep: 2000), seed =>
    {
        var random = new RandomProcess(seed);
        var was = random.Document();
        var (theirs, ours) = (random.Changed(was), random.Changed(was));
        var merged = Merge(was, theirs, ours);
        if (merged.Conflicts.Count > 0)
            return;

        // Each change of a field or a part that one of them made is in the result.
        foreach (var side in new[] { theirs, ours })
        {
            var lost = Changes(was, side).Except(Changes(was, merged.Process.ToDocument())).ToList();
            Assert.True(lost.Count == 0, "seed " + seed + ": " + string.Join("; ", lost));
        }
    });

    [Fact]
    public void Properties_of_one_step_are_merged_one_by_one()
    {
        var (theirs, ours) = (CompareTests.Doc("A"), CompareTests.Doc("A"));
        theirs["Steps"]![0]!["Condition"] = "Always";
        ours["Steps"]![0]!["Actions"]![0]!["Notes"] = "ours";
        var merged = Merge(CompareTests.Doc("A"), theirs, ours);
        Assert.Empty(merged.Conflicts);
        Assert.Equal("Always", (string?)merged.Process.ToDocument().SelectToken("Steps[0].Condition"));
        Assert.Equal("ours", (string?)merged.Process.ToDocument().SelectToken("Steps[0].Actions[0].Notes"));
    }

    [Fact]
    public void The_same_property_in_two_ways_is_a_conflict_with_both_sides()
    {
        var (theirs, ours) = (CompareTests.Doc("A"), CompareTests.Doc("A"));
        theirs["Steps"]![0]!["Condition"] = "Always";
        ours["Steps"]![0]!["Condition"] = "Failure";
        var conflict = Assert.Single(Merge(CompareTests.Doc("A"), theirs, ours).Conflicts);
        Assert.Equal(("A", "Condition", "Always", "Failure"), (conflict.Step, conflict.Property, conflict.Theirs, conflict.Ours));
    }

    [Fact]
    public void A_step_that_one_removed_and_the_other_changed_is_a_conflict()
    {
        var changed = CompareTests.Doc("A", "B");
        changed["Steps"]![1]!["Condition"] = "Always";
        Assert.Single(Merge(CompareTests.Doc("A", "B"), changed, CompareTests.Doc("A")).Conflicts);
        Assert.Single(Merge(CompareTests.Doc("A", "B"), CompareTests.Doc("A"), changed).Conflicts);
    }

    [Fact]
    public void Steps_that_both_added_stand_where_each_put_them()
    {
        var merged = Merge(CompareTests.Doc("A", "B"), CompareTests.Doc("A", "T", "B"), CompareTests.Doc("A", "B", "O"));
        Assert.Empty(merged.Conflicts);
        Assert.Equal(["A", "T", "B", "O"], merged.Process.Children.Select(step => step.Name));
    }

    [Fact]
    public void Two_orders_are_a_conflict() =>
        Assert.Equal("Order", Assert.Single(Merge(CompareTests.Doc("A", "B", "C"), CompareTests.Doc("B", "A", "C"), CompareTests.Doc("A", "C", "B")).Conflicts).Property);

    [Fact]
    public void What_a_script_does_not_speak_of_stays()
    {
        var server = CompareTests.Doc("A");
        server["Steps"]![0]!["Actions"]![0]!["GitDependencies"] = new JArray("x");
        var merged = Merge(server, server, CompareTests.Doc("A"));
        Assert.Equal(string.Empty, Differences(server, merged.Process.ToDocument()));
        Assert.NotNull(merged.Process.ToDocument().SelectToken("Steps[0].Actions[0].GitDependencies[0]"));
    }

    /// <summary>Changes without the names of steps: the other may have renamed one.</summary>
    private static IEnumerable<ProcessChange> Changes(JObject one, JObject other) =>
        ProcessComparer.Compare(Node(one), Node(other)).Where(change => change.Kind != ProcessChangeKind.Moved).Select(change => change with { Step = change.Kind == ProcessChangeKind.Renamed ? change.Step : string.Empty });

    private static MergedProcess Merge(JObject was, JObject theirs, JObject ours) => ProcessMerger.Merge(Node(was), Node(theirs), Node(ours));

    private static ProcessNode Node(JObject document) => CompareTests.Node(document);

    private static string Differences(JObject one, JObject other) => string.Join("\n", ProcessComparer.Compare(Node(one), Node(other)));
}
