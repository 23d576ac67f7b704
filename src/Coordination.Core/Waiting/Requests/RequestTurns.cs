using System.Collections.Generic;
using System.Threading.Tasks;

namespace Coordination.Core.Waiting.Requests;

/// <summary>
/// Who waits to send a request, and who is next: polls take turns with all others when both wait; of the others forecasts come last; within each, who
/// came first goes first. Who gave up is passed over. Whoever uses it guards it.
/// </summary>
internal sealed class RequestTurns
{
    private readonly Queue<TaskCompletionSource<bool>> _polls = new();
    private readonly Queue<TaskCompletionSource<bool>> _looks = new();
    private readonly Queue<TaskCompletionSource<bool>> _forecasts = new();
    private bool _wasPoll;

    /// <summary>Whether nobody waits.</summary>
    public bool IsEmpty => !IsWaitedIn(_polls) && !IsWaitedIn(_looks) && !IsWaitedIn(_forecasts);

    /// <summary>Puts somebody into the line.</summary>
    public void Add(RequestPurpose purpose, TaskCompletionSource<bool> turn) => LineOf(purpose).Enqueue(turn);

    /// <summary>Takes who is next out of the line, which must not be empty.</summary>
    public TaskCompletionSource<bool> Take()
    {
        var others = IsWaitedIn(_looks) ? _looks : _forecasts;
        _wasPoll = IsWaitedIn(_polls) && !(_wasPoll && IsWaitedIn(others));
        return (_wasPoll ? _polls : others).Dequeue();
    }

    private static bool IsWaitedIn(Queue<TaskCompletionSource<bool>> turns)
    {
        while (turns.Count > 0 && turns.Peek().Task.IsCompleted)
            turns.Dequeue();
        return turns.Count > 0;
    }

    private Queue<TaskCompletionSource<bool>> LineOf(RequestPurpose purpose) => purpose switch
    {
        RequestPurpose.Poll => _polls,
        RequestPurpose.Look => _looks,
        _ => _forecasts,
    };
}
