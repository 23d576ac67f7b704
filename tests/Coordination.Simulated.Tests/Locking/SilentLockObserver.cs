namespace Coordination.Simulated.Tests.Locking;

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
