using System.Collections.Generic;

namespace Coordination.Unit.Tests.Running;

/// <summary>Writes down what it is told, a line each.</summary>
internal sealed class RecordingObserver : IRunObserver
{
    public List<string> Lines { get; } = [];

    public void Started(string runId, ResolvedPlan plan) => Lines.Add("started " + runId);

    public void Changed(DeploymentProgress progress) => Lines.Add(progress.Name + " " + progress.State + ": " + progress.Text);

    public void Remarked(string text) => Lines.Add("remark: " + text);
}
