namespace Coordination;

/// <summary>Is told how waits go. Calls come one at a time for each task, from whichever thread the wait is on; they must return at once and not throw.</summary>
public interface IWaitObserver
{
    /// <summary>Something that is waited for stands differently.</summary>
    void Changed(WaitProgress progress);

    /// <summary>A wait for a step ended.</summary>
    void Ended(StepWait wait);

    /// <summary>Something that the user should know but need not act on.</summary>
    void Remarked(string text);
}
