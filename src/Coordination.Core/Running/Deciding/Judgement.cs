using System;
using System.Collections.Generic;

namespace Coordination.Core.Running;

/// <summary>One look of the rules at one node: they read it and add steps, and instants at which to look again.</summary>
internal sealed class Judgement(RunState state, Node node, List<Decision> steps)
{
    public RunState State { get; } = state;

    public Node Node { get; } = node;

    public DateTimeOffset Now => State.Now;

    public RunOptions Options => State.Options;

    /// <summary>The earliest instant at which time alone may change the judgement.</summary>
    public DateTimeOffset? Alarm { get; private set; }

    /// <summary>Whether the node's outcome was decided just now. The other rules then wait until that is a fact.</summary>
    public bool HasEnded { get; private set; }

    public void Do(Decision step) => steps.Add(step);

    public void End(Ending ending)
    {
        HasEnded = true;
        steps.Add(new EndNode(Node.Index, ending));
    }

    public void WakeAt(DateTimeOffset at)
    {
        if (Alarm is null || at < Alarm)
            Alarm = at;
    }

    /// <summary>Looks at the cell when it is time to.</summary>
    public void LookAt(DateTimeOffset at)
    {
        if (at <= Now)
            steps.Add(new LookAtCell(Node.Index));
        else
            WakeAt(at);
    }
}
