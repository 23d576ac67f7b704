namespace Coordination.Simulator.State;

/// <summary>What a task does while it executes; the queue calls it.</summary>
internal interface ITaskWork
{
    /// <summary>The task left the queue for the first time.</summary>
    void Start();

    /// <summary>The task left the queue again, after people answered.</summary>
    void Resume();

    /// <summary>The task is being cancelled: nothing of it goes on.</summary>
    void Kill();

    /// <summary>The task ended before its work did; its log shows where it stood.</summary>
    void Close();
}
