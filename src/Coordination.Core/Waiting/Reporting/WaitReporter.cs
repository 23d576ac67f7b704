using System;
using Coordination.Core.Waiting.State;

namespace Coordination.Core.Waiting.Reporting;

/// <summary>Tells the observer what changed in the words of a person, and nothing twice.</summary>
internal sealed class WaitReporter(IWaitObserver observer, Func<string, string> link)
{
    private WaitProgress? _told;

    /// <summary>Tells where a wait stands, if that is news.</summary>
    public void Report(WaitState state) => Tell(Of(state));

    /// <summary>Tells that the wait is over.</summary>
    public void End(WaitState state) => Tell(Of(state) with { IsOver = true });

    private WaitProgress Of(WaitState state) => new(state.Task.TaskId, state.Target.Names.ToString(), WaitWords.Of(state))
    {
        Link = link(state.Task.TaskId),
        Percent = WaitWords.Percent(state),
    };

    private void Tell(WaitProgress progress)
    {
        if (progress == _told)
            return;
        _told = progress;
        observer.Changed(progress);
    }
}
