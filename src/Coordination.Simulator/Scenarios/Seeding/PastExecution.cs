using System;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scenarios;

/// <summary>Finishes a deployment or a run of a runbook of the time before the start: its task, and a log of its steps.</summary>
internal sealed class PastExecution(OctopusServer server, ScenarioPast past, Execution execution, ProcessPlan plan)
{
    private readonly PlannedTimes _times = new(server, execution.ProcessOwnerId, plan, past);

    private ServerTask Task => execution.Task;

    public void Finish()
    {
        var started = execution.Created + server.Random.Between(server.Scenario.PickUpFrom, server.Scenario.PickUpTo);
        Task.State = (TaskState)Enum.Parse(typeof(TaskState), past.State);
        Task.QueueTime = execution.Created;
        if (Task.State != TaskState.TimedOut) Task.StartTime = started;
        Task.CompletedTime = Min(started + (past.Duration ?? _times.Total), server.Now);
        Task.LastUpdatedTime = Task.CompletedTime;
        Task.HasBeenPickedUpByProcessor = Task.StartTime is not null;
        Task.ServerNode = server.Queue.Nodes.All[0].Name;
        Task.HasWarningsOrErrors = execution.FailureEncountered = Task.State == TaskState.Failed;
        Task.ErrorMessage = Task.State switch
        {
            TaskState.Failed => execution.FailureWords,
            TaskState.Canceled => "\r\nThe task was canceled by Simulated Person.",
            _ => "",
        };
        FinishLog();
        Record(execution.Events.Queued, "queued", execution.Created);
        if (Task.StartTime is not null) Record(execution.Events.Started, "started", started);
        Record(EndOf(Task.State), $"ended: {Task.State}", Task.CompletedTime);
    }

    private void FinishLog()
    {
        Task.Log.Started = Task.StartTime;
        Task.Log.Ended = Task.CompletedTime;
        Task.Log.Status = Task.State switch
        {
            TaskState.Success => ActivityStatus.Success,
            TaskState.Failed => ActivityStatus.Failed,
            _ => ActivityStatus.Canceled,
        };
        Task.Log.ProgressPercentage = 100;
        if (Task.State == TaskState.Success || past.FailedStep is not null) new PastLog(server, Task, plan, _times).Write();
    }

    private void Record(string category, string what, DateTimeOffset? at) =>
        server.Audit.Record(category, execution.SpaceId, $"{Task.Description} {what}", by: null, at, execution, execution.Snapshot, server.Projects.Find(execution.ProjectId), Task);

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private string EndOf(TaskState state) => state switch
    {
        TaskState.Success => execution.Events.Succeeded,
        TaskState.Failed => execution.Events.Failed,
        _ => EventCategories.TaskCanceled,
    };
}
