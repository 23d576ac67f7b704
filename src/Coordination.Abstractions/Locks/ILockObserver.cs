namespace Coordination;

/// <summary>Is told how the waiting for locks goes. Calls come one at a time; they must return at once and not throw.</summary>
public interface ILockObserver
{
    /// <summary>A lock is waited for: who holds it, and which place one has. Told when that changes.</summary>
    void Waiting(StepLockWait wait);

    /// <summary>Something that the user should know but need not act on.</summary>
    void Remarked(string text);
}
