using System.Collections.Generic;

namespace Coordination.Simulated.Tests.Waiting;

/// <summary>Writes down what a wait tells.</summary>
internal sealed class Hearer : IWaitObserver
{
    public List<string> Lines { get; } = [];

    public List<string> Remarks { get; } = [];

    public List<StepWait> Waits { get; } = [];

    public void Changed(WaitProgress progress) => Lines.Add(progress.Text);

    public void Ended(StepWait wait) => Waits.Add(wait);

    public void Remarked(string text) => Remarks.Add(text);
}
