using System;
using Coordination.Core.Waiting.State;

namespace Coordination.Core.Waiting.Reporting;

/// <summary>Tells the observer what changed in the words of a person, and nothing twice.</summary>
internal sealed class WaitReporter(IWaitObserver observer, OpenWaits open, Func<string, string> link)
{
    private WaitProgress? _told;

    /// <summary>Tells where a wait stands, if that is news.</summary>
    public void Report(WaitState state)
    {
        open.Add(this, state.Task.TaskId);

        // The first line comes at once, for others look for its sign.
        if (_told is not null && WaitWords.IsHalfKnown(state))
            return;
        Tell(Of(state));
    }

    /// <summary>Tells that the wait is over.</summary>
    public void End(WaitState state)
    {
        if (open.Remove(this))
            Tell(Of(state) with { IsOver = true });
    }

    private WaitProgress Of(WaitState state) => new(state.Task.TaskId, state.Target.Names.ToString(), WaitWords.Of(state))
    {
        Link = link(state.Task.TaskId),
        Percent = WaitWords.Percent(state),
        Sign = open.Sign,
    };

    private void Tell(WaitProgress progress)
    {
        // That another wait of the same call began or ended is told with the next thing that happens here.
        if (_told is not null && progress == _told with { Sign = progress.Sign })
            return;
        _told = progress;
        observer.Changed(progress);
    }
}
