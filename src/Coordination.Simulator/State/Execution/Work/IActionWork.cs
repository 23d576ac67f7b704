namespace Coordination.Simulator.State;

/// <summary>What an action does on one target. Its outcome goes to whoever made it, at the earliest after <see cref="Start"/> has returned or within it.</summary>
internal interface IActionWork
{
    /// <summary>It only waits for the deployment of another project.</summary>
    bool WaitsForChild { get; }

    void Start();

    /// <summary>Ends it without an outcome.</summary>
    void Stop();
}
