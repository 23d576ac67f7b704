using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Rehearsals.Timelines;

/// <summary>Listens to a run and writes down when which deployment waited for a person, and what the run remarked.</summary>
internal sealed class PauseRecorder(TimeProvider time) : IRunObserver
{
    private readonly Dictionary<string, DateTimeOffset> _open = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, DateTimeOffset From, DateTimeOffset To)> _pauses = [];
    private readonly List<string> _remarks = [];

    public IReadOnlyList<string> Remarks => _remarks;

    public void Started(string runId, ResolvedPlan plan)
    {
    }

    public void Changed(DeploymentProgress progress)
    {
        if (progress.State == DeploymentState.AwaitingPerson)
        {
            if (!_open.ContainsKey(progress.Name))
                _open.Add(progress.Name, time.GetUtcNow());
        }
        else if (_open.TryGetValue(progress.Name, out var since))
        {
            _open.Remove(progress.Name);
            _pauses.Add((progress.Name, since, time.GetUtcNow()));
        }
    }

    public void Remarked(string text) => _remarks.Add(text);

    /// <summary>The pauses of a deployment, counted from <paramref name="start"/>, in order.</summary>
    public IReadOnlyList<TimelinePause> PausesOf(string name, DateTimeOffset start) =>
        [.. _pauses
            .Where(pause => string.Equals(pause.Name, name, StringComparison.OrdinalIgnoreCase))
            .Select(pause => new TimelinePause(pause.From - start, pause.To - start))];
}
