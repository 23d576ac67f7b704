using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Core.Locking;

namespace Coordination.Unit.Tests.Locking.Model;

/// <summary>All that can happen in a state. What contenders do is what the protocol's own code decides.</summary>
internal sealed class Moves(ModelScope scope)
{
    /// <summary>Longer than every duration of the protocol: after it, all that waits for time has waited enough.</summary>
    public static TimeSpan Jump { get; } = TimeSpan.FromHours(1);

    private static readonly DateTimeOffset _epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public ModelState Start() => scope.Begun ? Create(Nothing(), new LockWrite(1, LockDocument.Empty with { Base = 100 })) : Nothing();

    private ModelState Nothing() => WithKeys(new()
    {
        Keys = [],
        Records = [],
        Lagging = [],
        Late = [],
        Contenders = [.. scope.Requests.Select(request => new Contender(request, LockSettings.Default, Base: 100) { Now = _epoch })],
        Dead = [.. scope.Requests.Select(_ => false)],
    });

    public IEnumerable<Move> Of(ModelState state)
    {
        for (var index = 0; index < state.Contenders.Count; index++)
        {
            if (state.Dead[index] || state.Contenders[index].IsEnded)
                continue;
            foreach (var move in OfContender(state, index))
                yield return move;
        }

        for (var index = 0; index < state.Late.Count; index++)
        {
            var late = state.Late[index];
            var without = state with { Late = [.. state.Late.Where((_, other) => other != index)] };
            if (Find(state, late.Number) is null)
                yield return new Move("late create of " + Number(late.Number) + " is carried out", true, Create(without, late));
            else
                yield return new Move("late create of " + Number(late.Number) + " is refused", true, without);
        }

        if (scope.SecondNode && !state.Lagging.SequenceEqual(state.Records))
            yield return new Move("second node catches up", false, state with { Lagging = state.Records });
    }

    private IEnumerable<Move> OfContender(ModelState state, int index)
    {
        var contender = state.Contenders[index];
        var name = contender.Nonce;
        if (state.Crashes < scope.Crashes)
            yield return new Move(name + " dies", true, state with { Dead = [.. state.Dead.Select((dead, other) => dead || other == index)], Crashes = state.Crashes + 1 });
        if (contender.Phase == LockPhase.Holding)
            yield return new Move(name + " releases", false, With(state, index, contender.Apply(new LeaveWanted(contender.Now))));
        else if (contender.Phase == LockPhase.Wanting && index < scope.GivesUp)
            yield return new Move(name + " gives up", false, With(state, index, contender.Apply(new LeaveWanted(contender.Now))));

        var step = LockDecider.Decide(contender);
        if (step.Look)
        {
            yield return new Move(name + " looks", false, Look(scope.Torn ? state with { Shown = state.Highest } : state, index, step, state.Records));
            if (scope.Torn && state.Shown < state.Highest)
                yield return new Move(name + " looks, and the newest are not listed yet", false, Look(state, index, step, [.. state.Records.Where(record => record.Number <= state.Shown)]));
            if (scope.SecondNode && !state.Lagging.SequenceEqual(state.Records))
                yield return new Move(name + " looks at the second node", false, Look(state, index, step, state.Lagging));
        }
        else if (step.Write is { } write)
        {
            foreach (var move in Write(state, index, write, step.Litter))
                yield return move;
        }
        else
        {
            // Time never matters to a holder here, whose task lives.
            if (contender.Phase != LockPhase.Holding)
                yield return new Move(name + " waits", false, With(state, index, contender.Apply(new Waited(contender.Now + Jump))));
        }
    }

    private IEnumerable<Move> Write(ModelState state, int index, LockWrite write, IReadOnlyList<string> litter)
    {
        var name = state.Contenders[index].Nonce;
        var what = " creates " + Number(write.Number) + (write.Document.HoldOf(name) is not null ? " to enter" : write.Document.WaiterOf(name) is not null ? " to wait" : " to leave");
        if (write.Number > scope.HighestNumber)
        {
            yield return new Move(name + what, false, null);
            yield break;
        }

        var sent = With(state, index, state.Contenders[index].Apply(new WriteSent(state.Contenders[index].Now, write)));
        if (Find(state, write.Number) is not null)
        {
            yield return new Move(name + what + ": taken", false, Answer(sent, index, WriteHint.Taken));
        }
        else
        {
            var made = Answer(Create(sent, write), index, WriteHint.Made);
            if (scope.Sabotage == Sabotage.DeletesDepartures)
                litter = [.. state.Contenders[index].View!.Number > 0 ? made.Records.Where(record => record.Number < write.Number).Select(record => record.Id) : []];
            if (scope.Sabotage == Sabotage.DeletesTheHeadBefore && state.Contenders[index].View!.HeadId is { } before)
                litter = [.. litter, before];
            if (scope.Sabotage == Sabotage.DeletesTheHead && write.Document.Holds.Count + write.Document.Waiters.Count == 0)
                litter = [.. litter, Id(write)];
            if (scope.Sabotage == Sabotage.BelievesTheAnswer && write.Document.HoldOf(name) is { } hold)
                made = With(made, index, made.Contenders[index] with { Phase = LockPhase.Holding, Token = hold.Token, LookAt = null, View = LockView.Of([new LockRecord(Id(write), write.Number, write.Document)]) });
            if (litter.Any(id => Has(made, id)))
                yield return new Move(name + what + ", and deletes", false, Delete(made, litter));
            if (scope.DeletionsFail || !litter.Any(id => Has(made, id)))
                yield return new Move(name + what, false, made);
        }

        if (state.Losses >= scope.Losses)
            yield break;
        var lost = Answer(sent with { Losses = state.Losses + 1 }, index, WriteHint.Unknown);
        if (Find(state, write.Number) is null)
            yield return new Move(name + what + ", the answer is lost", true, Create(lost, write));
        yield return new Move(name + what + ", the answer is lost and it may come late", true, lost with { Late = [.. lost.Late, write] });
    }

    private ModelState Look(ModelState state, int index, LockStep step, IReadOnlyList<LockRecord> records)
    {
        var contender = state.Contenders[index];
        if (step.Tasks.Count > 0)
            contender = contender.Apply(new TasksSeen(contender.Now, step.Tasks.ToDictionary(task => task, task => Sight(state, task))));
        return With(state, index, contender.Apply(new Looked(contender.Now, LockView.Of(index == scope.Blind ? [] : records))));
    }

    private TaskSight Sight(ModelState state, string task)
    {
        var isDead = !state.Contenders.Where((contender, index) => string.Equals(contender.Request.Task, task, StringComparison.Ordinal) && !state.Dead[index]).Any();
        return isDead ? TaskSight.Cancelled : scope.Sabotage == Sabotage.AbsentIsEnded ? TaskSight.Ended : TaskSight.Alive;
    }

    private ModelState Answer(ModelState state, int index, WriteHint hint)
    {
        var contender = state.Contenders[index].Apply(new WriteAnswered(state.Contenders[index].Now, hint));
        return With(state, index, scope.Sabotage == Sabotage.ForgetsDoubt ? contender with { Doubt = 0 } : contender);
    }

    private static ModelState Create(ModelState state, LockWrite write)
    {
        var record = new LockRecord(Id(write), write.Number, write.Document);
        var tokens = write.Number > state.Highest ? write.Document.Holds.Select(hold => hold.Token).DefaultIfEmpty().Max() : 0;
        return state with
        {
            Records = [.. state.Records.Append(record).OrderBy(one => one.Number)],
            Highest = Math.Max(state.Highest, write.Number),
            HighestToken = Math.Max(state.HighestToken, tokens),
        };
    }

    private static ModelState Delete(ModelState state, IReadOnlyList<string> ids) =>
        state with { Records = [.. state.Records.Where(record => !ids.Contains(record.Id))] };

    private static bool Has(ModelState state, string id) => state.Records.Any(record => string.Equals(record.Id, id, StringComparison.Ordinal));

    private static LockRecord? Find(ModelState state, long number) => state.Records.FirstOrDefault(record => record.Number == number);

    private static ModelState With(ModelState state, int index, Contender contender) =>
        state with
        {
            Contenders = [.. state.Contenders.Select((one, other) => other == index ? contender : one)],
            Keys = [.. state.Keys.Select((one, other) => other == index ? ModelKey.Of(contender) : one)],
        };

    private static ModelState WithKeys(ModelState state) => state with { Keys = [.. state.Contenders.Select(ModelKey.Of)] };

    /// <summary>An id that two records have in common only where it makes no difference which of them is deleted.</summary>
    private static string Id(LockWrite write) => ModelKey.Write(new System.Text.StringBuilder().Append(write.Number), write.Document).ToString();

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
