using System;

namespace Coordination.Core.Running;

/// <summary>
/// The answer to a creating request was lost. The cell is looked at, over a window, until the deployment shows; only when a look that
/// was sent after the whole window shows none, the request is repeated.
/// </summary>
internal static class SettleRules
{
    public static void Apply(Judgement judgement)
    {
        var node = judgement.Node;
        if (node.Cell.Looking)
            return;
        if (node.Doubts.Count == 0)
        {
            judgement.End(Endings.Refused(node));
            return;
        }

        if (node.Cell.Refusals.Believed is { } failure)
        {
            judgement.End(Endings.CannotLook(node, failure));
            return;
        }

        var until = node.GivenUp.Plus(node.RefusedInDoubt ? judgement.Options.TwinWindow : judgement.Options.SettleWindow);
        var limit = until.Plus(judgement.Options.QueueTimeout);
        if (node.Cell.LastSent >= until)
        {
            Conclude(judgement);
        }
        else if (judgement.Now >= limit)
        {
            judgement.End(Endings.LookedInVain(node));
        }
        else
        {
            judgement.LookAt(NextLook(node, until, judgement.Now));
            judgement.WakeAt(limit);
        }
    }

    private static void Conclude(Judgement judgement)
    {
        var node = judgement.Node;
        if (node.RefusedInDoubt)
            judgement.End(Endings.Refused(node));
        else if (node.Attempt >= RunLimits.Attempts)
            judgement.End(Endings.LostTooOften(node));
        else
            judgement.Do(new AskAgain(node.Index, Crossed: false));
    }

    private static DateTimeOffset NextLook(Node node, DateTimeOffset until, DateTimeOffset now)
    {
        var since = Instants.Latest(node.Cell.LastEnded ?? node.GivenUp, node.GivenUp);
        if (node.Cell.FailingSince is not null)
            return since + RunLimits.BetweenRetries;
        if (since >= until)
            return now;
        var spacings = RunLimits.BetweenSettlingLooks;
        var spacing = node.RefusedInDoubt ? RunLimits.BetweenLooksForTwins : spacings[Math.Min(node.Cell.Looks, spacings.Length - 1)];

        // A look shortly before the window's end would be followed by another at its end.
        var next = since + spacing;
        return next + TimeSpan.FromTicks(spacing.Ticks / 2) > until ? until : next;
    }
}
