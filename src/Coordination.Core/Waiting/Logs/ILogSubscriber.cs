using System;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Waiting.Logs;

/// <summary>Is told what the log of a task shows. Calls come one at a time; they must return soon and not throw.</summary>
internal interface ILogSubscriber
{
    /// <summary>The server showed the log.</summary>
    /// <param name="details">The task and its log, as the server showed them.</param>
    void LogSeen(TaskDetailsResource details);

    /// <summary>The log could not be read. The watcher goes on asking.</summary>
    void LogFailed(Failure failure);

    /// <summary>The watcher itself is at fault; nothing more comes.</summary>
    void Broken(Exception exception);
}
