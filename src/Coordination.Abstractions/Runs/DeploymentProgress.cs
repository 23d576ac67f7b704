using System;

namespace Coordination;

/// <summary>Where one deployment of a run stands now.</summary>
/// <param name="Name">Name of the deployment within its plan.</param>
/// <param name="State">Its state.</param>
/// <param name="Text">The state in the user's words, e.g. <c>queued behind Trading Jobs 1.0.3 since 10:42</c>.</param>
public sealed record DeploymentProgress(string Name, DeploymentState State, string Text)
{
    /// <summary>Address of its task in the Octopus web portal, once there is one.</summary>
    public string? Link { get; init; }

    /// <summary>How far it is, 0 to 100, judged by how long it usually takes; null where that is not known.</summary>
    public int? Percent { get; init; }

    /// <summary>How much longer it usually takes; null where that is not known.</summary>
    public TimeSpan? Remaining { get; init; }

    /// <summary>What a line about it in the log of a task ends with, for others to see which tasks the run waits for; empty when it waits for none.</summary>
    public string Sign { get; init; } = string.Empty;

    /// <summary>Its result, once it ended.</summary>
    public DeploymentResult? Result { get; init; }
}
