using System;

namespace Coordination.Core.Folding;

/// <summary>
/// Refusals of one question, in a row. A gateway that is being restarted, or a node that is behind, refuses once or twice what it then answers;
/// a deployment is not given up for that.
/// </summary>
internal sealed class Refusals
{
    /// <summary>How often in a row a question must be refused before that is believed.</summary>
    private const int UntilBelieved = 3;

    /// <summary>How long a question must be refused before that is believed.</summary>
    private static readonly TimeSpan BelieveAfter = TimeSpan.FromSeconds(20);

    private DateTimeOffset _since;
    private int _count;

    /// <summary>The refusal that is believed; null while there is none, or while it may still pass.</summary>
    public Failure? Believed { get; private set; }

    /// <summary>The question failed. What passes by itself says nothing about whether it would be refused.</summary>
    public void Saw(Failure failure, DateTimeOffset at)
    {
        if (Passing.Is(failure.Kind))
            return;
        if (_count++ == 0)
            _since = at;

        // What is wrong on our side, as a connection that the user closed, does not pass.
        if (failure.Kind == FailureKind.Invalid || (_count >= UntilBelieved && at - _since >= BelieveAfter))
            Believed = failure;
    }

    /// <summary>The question was answered.</summary>
    public void Answered()
    {
        _count = 0;
        Believed = null;
    }
}
