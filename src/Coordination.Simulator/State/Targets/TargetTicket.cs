using System;

namespace Coordination.Simulator.State;

/// <summary>A script that runs on a target, or waits for it.</summary>
/// <param name="task">Whose script it is.</param>
/// <param name="leaf">Its log.</param>
/// <param name="isAlone">Nothing else may run beside it.</param>
/// <param name="run">Starts it.</param>
internal sealed class TargetTicket(ServerTask task, ActivityNode leaf, bool isAlone, Action run)
{
    public ServerTask Task { get; } = task;

    public ActivityNode Leaf { get; } = leaf;

    public bool IsAlone { get; } = isAlone;

    public void Run() => run();
}
