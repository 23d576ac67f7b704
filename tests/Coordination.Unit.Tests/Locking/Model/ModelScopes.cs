using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Core.Locking;

namespace Coordination.Unit.Tests.Locking.Model;

/// <summary>The scopes that are walked through.</summary>
internal static class ModelScopes
{
    public static IReadOnlyDictionary<string, ModelScope> All { get; } = new[]
    {
        new ModelScope("two, lost answers and two nodes", Exclusive(2)) { HighestNumber = Deep(4, 5), Losses = 1, SecondNode = true, GivesUp = Deep(0, 2), Begun = true, Symmetric = true },
        new ModelScope("two, lost answers and a death", Exclusive(2)) { HighestNumber = Deep(5, 6), Losses = 1, Crashes = 1, GivesUp = Deep(0, 2), Symmetric = true },
        new ModelScope("two, one gives up with an answer lost", Exclusive(2)) { HighestNumber = Deep(4, 6), Losses = 1, GivesUp = 1, Begun = true },
        new ModelScope("two, from the beginning to the end", Exclusive(2)) { HighestNumber = 8, SecondNode = true, Symmetric = true },
        new ModelScope("two, one may not see the records", Exclusive(2)) { HighestNumber = Deep(5, 7), Losses = 1, Blind = 0 },
        new ModelScope("two, lists that lack the newest, and lost answers", Exclusive(2)) { HighestNumber = Deep(4, 5), Losses = 1, Torn = true, GivesUp = Deep(0, 2) },
        new ModelScope("three, two nodes", Exclusive(3)) { HighestNumber = Deep(3, 4), SecondNode = true, DeletionsFail = false, Begun = true, Symmetric = true },
        new ModelScope("three, one dies", Exclusive(3)) { HighestNumber = Deep(6, 7), Crashes = 1, Begun = true, Symmetric = true },
        new ModelScope("three, an answer is lost", Exclusive(3)) { HighestNumber = Deep(4, 5), Losses = 1, DeletionsFail = false, Begun = true, Symmetric = true },
        new ModelScope("three, at most two at once", Counted(3, 2)) { HighestNumber = Deep(6, 7), Crashes = 1, Begun = true, Symmetric = true },
        new ModelScope("three, two of them shared", [.. Shared(2), .. Exclusive(3).Skip(2)]) { HighestNumber = Deep(5, 6), DeletionsFail = false, Begun = true },
        new ModelScope("a parent, its two children and a stranger", Family()) { HighestNumber = Deep(3, 4), DeletionsFail = false, Begun = true },
    }.Concat(Depth.IsDeep ? [new ModelScope("three, lists that lack the newest, and a lost answer", Exclusive(3)) { HighestNumber = 3, Losses = 1, Torn = true, DeletionsFail = false, Symmetric = true }, new ModelScope("two, everything goes wrong", Exclusive(2)) { HighestNumber = 4, Crashes = 1, Losses = 1, SecondNode = true, GivesUp = 2, Symmetric = true }] : []).ToDictionary(scope => scope.Name, StringComparer.Ordinal);

    public static ModelScope Broken(Sabotage sabotage) => sabotage switch
    {
        Sabotage.BelievesTheAnswer => new("broken", Exclusive(3)) { HighestNumber = 5, Begun = true, Symmetric = true, Sabotage = sabotage },
        Sabotage.DeletesTheHeadBefore => new("broken", Exclusive(3)) { HighestNumber = 3, Losses = 1, Torn = true, Symmetric = true, DeletionsFail = false, Sabotage = sabotage },
        Sabotage.DeletesDepartures => new("broken", Exclusive(3)) { HighestNumber = 5, GivesUp = 3, Begun = true, Symmetric = true, DeletionsFail = false, Sabotage = sabotage },
        _ => new("broken", Exclusive(2)) { HighestNumber = 4, Losses = 1, GivesUp = 1, Begun = true, Sabotage = sabotage },
    };

    /// <summary>What the first contender is called; the others by the letters after it.</summary>
    public const char FirstName = 'α';

    private static int Deep(int usually, int deep) => Depth.IsDeep ? deep : usually;

    private static IReadOnlyList<LockRequest> Counted(int count, int limit) => [.. Exclusive(count).Select(request => request with { Kind = LockKind.Counted, Limit = limit })];

    private static IReadOnlyList<LockRequest> Shared(int count) => [.. Exclusive(count).Select(request => request with { Kind = LockKind.Shared })];

    private static IReadOnlyList<LockRequest> Family() =>
    [
        new LockRequest { Nonce = "p", Task = "T0" },
        new LockRequest { Nonce = "x", Task = "T1", Under = ["p"] },
        new LockRequest { Nonce = "y", Task = "T2", Under = ["p"] },
        new LockRequest { Nonce = "s", Task = "T3" },
    ];

    private static IReadOnlyList<LockRequest> Exclusive(int count) =>
        [.. Enumerable.Range(0, count).Select(index => new LockRequest { Nonce = ((char)(FirstName + index)).ToString(), Task = "T" + (char)(FirstName + index) })];
}
