using System.Collections.Generic;
using System.Threading.Tasks;

namespace Coordination.Core.Waiting;

/// <summary>
/// Who waits to send a request, and who is next: polls and looks take turns when both wait; within each, who came first goes first. Who gave up is
/// passed over. Whoever uses it guards it.
/// </summary>
internal sealed class RequestTurns
{
    private readonly Queue<TaskCompletionSource<bool>> _polls = new();
    private readonly Queue<TaskCompletionSource<bool>> _looks = new();
    private RequestPurpose _last = RequestPurpose.Look;

    /// <summary>Whether nobody waits.</summary>
    public bool IsEmpty => !IsWaitedIn(_polls) && !IsWaitedIn(_looks);

    /// <summary>Puts somebody into the line.</summary>
    public void Add(RequestPurpose purpose, TaskCompletionSource<bool> turn) => (purpose == RequestPurpose.Poll ? _polls : _looks).Enqueue(turn);

    /// <summary>Takes who is next out of the line, which must not be empty.</summary>
    public TaskCompletionSource<bool> Take()
    {
        var polls = IsWaitedIn(_polls);
        _last = !IsWaitedIn(_looks) || (polls && _last == RequestPurpose.Look) ? RequestPurpose.Poll : RequestPurpose.Look;
        return (_last == RequestPurpose.Poll ? _polls : _looks).Dequeue();
    }

    private static bool IsWaitedIn(Queue<TaskCompletionSource<bool>> turns)
    {
        while (turns.Count > 0 && turns.Peek().Task.IsCompleted)
            turns.Dequeue();
        return turns.Count > 0;
    }
}
