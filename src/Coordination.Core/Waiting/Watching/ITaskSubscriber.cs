using System;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Watching;

/// <summary>Is told about the tasks that it watches. An answer may be overtaken by that to a later request; the time that it was asked at tells. Calls must return soon and not throw.</summary>
internal interface ITaskSubscriber
{
    /// <summary>The server showed a task.</summary>
    /// <param name="task">The task, as the server showed it.</param>
    /// <param name="asked">When the request was sent, by our clock: what happened on the server later is not in it.</param>
    void Seen(TaskResource task, DateTimeOffset asked);

    /// <summary>The server answered, but without this task: it was deleted, or may not be seen.</summary>
    void Missing(string taskId, DateTimeOffset asked);

    /// <summary>The server could not be asked. The watcher goes on asking.</summary>
    /// <param name="failure">Why the last request failed.</param>
    /// <param name="since">Since when no request has succeeded, by our clock.</param>
    void Failed(Failure failure, DateTimeOffset since);

    /// <summary>The watcher itself is at fault; nothing more comes.</summary>
    void Broken(Exception exception);
}
