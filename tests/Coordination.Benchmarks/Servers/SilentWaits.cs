namespace Coordination.Benchmarks.Servers;

/// <summary>Hears nothing of waits.</summary>
internal sealed class SilentWaits : IWaitObserver
{
    public void Changed(WaitProgress progress)
    {
    }

    public void Ended(StepWait wait)
    {
    }

    public void Remarked(string text)
    {
    }
}
