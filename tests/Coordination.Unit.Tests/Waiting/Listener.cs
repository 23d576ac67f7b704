using System;
using System.Collections.Generic;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Waiting;
using Coordination.Core.Waiting.Watching;

namespace Coordination.Unit.Tests.Waiting;

/// <summary>Writes down what a watcher tells.</summary>
internal sealed class Listener : ITaskSubscriber
{
    public List<string> Told { get; } = [];

    public Action<TaskResource>? OnSeen { get; set; }

    /// <summary>When what was seen last had been asked for.</summary>
    public DateTimeOffset? LastAsked { get; private set; }

    public void Seen(TaskResource task, DateTimeOffset asked)
    {
        LastAsked = asked;
        Told.Add(task.Id + " " + task.State);
        OnSeen?.Invoke(task);
    }

    public void Missing(string taskId, DateTimeOffset asked) => Told.Add(taskId + " missing");

    /// <summary>Since when requests had failed, as it was told last.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    public void Failed(Failure failure, DateTimeOffset since)
    {
        Told.Add("failed " + failure.Message);
        FailingSince = since;
    }

    public void Broken(Exception exception) => Told.Add("broken " + exception.Message);
}
