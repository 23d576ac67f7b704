using System;

namespace Coordination.Simulator.State;

/// <summary>A commit to the repository of a version-controlled project.</summary>
/// <param name="hash">40 hexadecimal digits.</param>
/// <param name="message">What whoever committed said of it.</param>
/// <param name="at">When.</param>
/// <param name="process">The deployment process as of it; null: the repository holds nothing of the project there.</param>
internal sealed class GitCommit(string hash, string message, DateTimeOffset at, DeploymentProcess? process)
{
    public string Hash { get; } = hash;

    public string Message { get; } = message;

    public DateTimeOffset At { get; } = at;

    public DeploymentProcess? Process { get; } = process;
}
