namespace Coordination.Simulator.Scripts;

/// <summary>A script that was started.</summary>
public interface IScriptRun
{
    /// <summary>
    /// Ends it hard, with every process that it started, as Octopus does: no <c>finally</c> of it runs. When this returns nothing of it
    /// goes on. Nothing happens where it has ended.
    /// </summary>
    void Kill();
}
