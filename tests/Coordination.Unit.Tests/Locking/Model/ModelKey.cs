using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Coordination.Core.Locking;

namespace Coordination.Unit.Tests.Locking.Model;

/// <summary>Writes a state so that states from which the same can happen are written alike: of instants only whether their time has come.</summary>
internal static class ModelKey
{
    /// <summary>Orders of two and of three: with them names are exchanged.</summary>
    private static readonly int[][][] _orders = [[], [[0]], [[0, 1], [1, 0]], [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]];

    public static string Of(ModelState state, bool symmetric) =>
        symmetric ? _orders[state.Contenders.Count].Select(order => Of(state, order)).Min(StringComparer.Ordinal)! : Of(state, order: null);

    private static string Of(ModelState state, int[]? order)
    {
        var key = new StringBuilder(1024);
        foreach (var record in state.Records) key.Append('R').Append(record.Id);
        foreach (var record in state.Lagging) key.Append('L').Append(record.Id);
        var late = state.Late.Select(late => Write(new StringBuilder().Append(late.Number), late.Document).ToString()).ToList();
        for (var index = 0; index < state.Contenders.Count; index++)
        {
            var place = order is null ? index : order[index];
            key.Append('C').Append(state.Dead[place] ? "+" : state.Keys[place]);
        }

        key.Append('#').Append(state.Highest).Append(',').Append(state.HighestToken).Append(',').Append(state.Shown).Append(',').Append(state.Crashes).Append(',').Append(state.Losses);
        foreach (var create in late.Select(create => Rename(create, order)).Order(StringComparer.Ordinal)) key.Append('P').Append(create);
        return Rename(key.ToString(), order);
    }

    /// <summary>Exchanges the names of contenders, which are letters that stand for nothing else.</summary>
    private static string Rename(string key, int[]? order)
    {
        if (order is null)
            return key;
        return string.Create(key.Length, (key, order), static (to, from) =>
        {
            for (var index = 0; index < to.Length; index++)
            {
                var letter = from.key[index];
                to[index] = letter is >= ModelScopes.FirstName and < (char)(ModelScopes.FirstName + 3) ? (char)(ModelScopes.FirstName + Array.IndexOf(from.order, letter - ModelScopes.FirstName)) : letter;
            }
        });
    }

    public static string Of(Contender contender)
    {
        var key = new StringBuilder(256);
        Write(key, contender);
        return key.ToString();
    }

    public static StringBuilder Write(StringBuilder key, LockDocument document)
    {
        key.Append('[').Append(document.Superseded);
        foreach (var hold in document.Holds) key.Append('h').Append(hold.Request.Nonce).Append(hold.Token).Append('.').Append(hold.Beat);
        foreach (var waiter in document.Waiters) key.Append('w').Append(waiter.Request.Nonce).Append(waiter.Place).Append(waiter.Asleep ? "z" : "");
        foreach (var left in document.Left) key.Append('l').Append(left.Nonce).Append((int)left.Cause);
        return key.Append(']');
    }

    private static void Write(StringBuilder key, Contender contender)
    {
        key.Append((int)contender.Phase);
        if (contender.IsEnded) return;
        key.Append((int)contender.Ending).Append(contender.Token > 0 ? "t" : "").Append(contender.LookAt is null ? 'n' : contender.LookAt <= contender.Now ? 'd' : 'f')
            .Append(contender.Proven).Append(',').Append(contender.Doubt).Append(',').Append(contender.FirstPlace).Append(',').Append(contender.HiddenSince is { } hidden ? Age(contender, hidden) : "-");
        if (contender.View is { } view)
        {
            Write(key.Append('v').Append(view.Number), view.State).Append(view.HeadId);
            foreach (var litter in view.Litter) key.Append('d').Append(litter);
            if (contender.LookAt is null) key.Append(Age(contender, contender.Looked));
        }

        foreach (var sights in new[] { contender.Tasks, contender.Turns })
        {
            foreach (var sight in sights.All) key.Append('s').Append(sight.Of).Append(sight.Value).Append(Age(contender, sight.Since));
        }
    }

    private static string Age(Contender contender, DateTimeOffset since) => ((contender.Now - since) >= Moves.Jump ? 1 : 0).ToString(CultureInfo.InvariantCulture);
}
