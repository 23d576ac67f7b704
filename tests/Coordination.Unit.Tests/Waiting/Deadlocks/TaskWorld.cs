using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Unit.Tests.Waiting.Deadlocks;

/// <summary>A server's tasks, what each is queued behind, and the last line of each log.</summary>
internal sealed class TaskWorld : ITaskReads
{
    private readonly Dictionary<string, TaskResource> _tasks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _behind = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _lines = new(StringComparer.Ordinal);

    /// <summary>The task cap; null where the key may not see the nodes.</summary>
    public int? Cap { get; set; } = 5;

    /// <summary>Why the nodes are not shown where <see cref="Cap"/> is null.</summary>
    public Failure NodesFault { get; set; } = new("PermissionMissing", FailureKind.Forbidden, "The user lacks a permission for the nodes of the server. You need the permission AdministerSystem.");

    /// <summary>Why logs are not shown; null where they are.</summary>
    public Failure? LogFault { get; set; }

    /// <summary>How many tasks run that the key does not see.</summary>
    public int Hidden { get; set; }

    /// <summary>The project that all tasks deploy; null for each its own.</summary>
    public string? OneProject { get; set; }

    /// <summary>Changes what and where a deployment is of.</summary>
    public Func<Execution, Execution> Where { get; set; } = one => one;

    public TaskResource this[string id] => _tasks[id];

    public string ProjectOf(string id) => OneProject ?? "Project-of-" + id;

    /// <summary>Adds a task that runs, and says this last.</summary>
    public TaskWorld Runs(string id, string line = "working")
    {
        _tasks[id] = Task(id, TaskStates.Executing);
        _lines[id] = line;
        return this;
    }

    /// <summary>Adds a task that is queued behind others; behind none, it waits for a slot.</summary>
    public TaskWorld Queues(string id, params string[] behind)
    {
        _tasks[id] = Task(id, TaskStates.Queued);
        _behind[id] = behind;
        return this;
    }

    /// <summary>Adds a task that waits for a person, and would be queued behind others.</summary>
    public TaskWorld Asks(string id, params string[] behind)
    {
        Queues(id, behind);
        _tasks[id] = _tasks[id] with { HasPendingInterruptions = true };
        return this;
    }

    /// <summary>Changes how a task stands.</summary>
    public TaskWorld Becomes(string id, Func<TaskResource, TaskResource> change)
    {
        _tasks[id] = change(_tasks[id]);
        return this;
    }

    public Task<IReadOnlyList<TaskResource>> GetLiveAsync(string? projectId, string? environmentId, string? tenantId, CancellationToken cancellationToken) =>
        System.Threading.Tasks.Task.FromResult<IReadOnlyList<TaskResource>>([.. _tasks.Values.Where(task => !TaskStates.IsOver(task.State))]);

    public Task<TaskResource?> FindAsync(string taskId, CancellationToken cancellationToken) => System.Threading.Tasks.Task.FromResult(_tasks.GetValueOrDefault(taskId));

    public Task<TaskDetailsResource> GetDetailsAsync(TaskResource task, CancellationToken cancellationToken) => LogFault is { } fault ? throw new CoordinationException(fault) : System.Threading.Tasks.Task.FromResult(new TaskDetailsResource
    {
        Task = task,
        ActivityLogs = [Node("Deploy", [Node("Step 1: Wait", [Node("worker", [], _lines[task.Id])])])],
    });

    public Task<TaskDetailsResource> PollDetailsAsync(TaskResource task, CancellationToken cancellationToken) => GetDetailsAsync(task, cancellationToken);

    public Task<IReadOnlyList<TaskResource>> GetQueuedBehindAsync(TaskResource task, CancellationToken cancellationToken) =>
        System.Threading.Tasks.Task.FromResult<IReadOnlyList<TaskResource>>([.. _behind[task.Id].Select(id => _tasks[id])]);

    public Task<IReadOnlyList<InterruptionResource>> GetPendingInterruptionsAsync(string taskId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ServerNodesResource> GetNodesAsync(CancellationToken cancellationToken) => Cap is { } cap
        ? System.Threading.Tasks.Task.FromResult(new ServerNodesResource { Nodes = [new ServerNodeResource { MaxConcurrentTasks = cap, RunningTaskCount = _tasks.Values.Count(task => task.State == TaskStates.Executing) + Hidden }] })
        : throw new CoordinationException(NodesFault);

    public Task<IReadOnlyList<string>> GetTeamNamesAsync(IReadOnlyCollection<string> teamIds, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string> GetUserNameAsync(string userId, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static TaskResource Task(string id, string state) => new() { Id = id, Name = TaskKinds.Deploy, State = state, Description = "Deploy " + id[^1] };

    private static ActivityResource Node(string name, ActivityResource[] children, string? line = null) => new()
    {
        Id = name,
        Name = name,
        Status = ActivityStatuses.Running,
        Children = children,
        LogElements = line is null ? [] : [new LogElementResource { Category = "Gap" }, new LogElementResource { Category = "Info", MessageText = line }],
    };
}
