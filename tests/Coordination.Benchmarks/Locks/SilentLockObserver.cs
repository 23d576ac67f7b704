namespace Coordination.Benchmarks.Locks;

/// <summary>Hears and says nothing.</summary>
internal sealed class SilentLockObserver : ILockObserver
{
    public void Waiting(StepLockWait wait)
    {
    }

    public void Remarked(string text)
    {
    }
}
