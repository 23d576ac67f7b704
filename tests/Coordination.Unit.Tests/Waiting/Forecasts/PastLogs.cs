using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Unit.Tests.Waiting.Forecasts;

/// <summary>The logs of tasks; the task with number n took n seconds to the start of its only step, Migrate.</summary>
internal sealed class PastLogs : StubTaskReads
{
    /// <summary>Which were read.</summary>
    public List<string> Read { get; } = [];

    public override Task<TaskDetailsResource> GetDetailsAsync(TaskResource task, CancellationToken cancellationToken)
    {
        Read.Add(task.Id);
        var start = DateTimeOffset.UnixEpoch;
        var number = int.Parse(task.Id["ServerTasks-".Length..], CultureInfo.InvariantCulture);
        return Task.FromResult(new TaskDetailsResource
        {
            Task = task with { StartTime = start },
            ActivityLogs = [new ActivityResource { Name = "Deploy", Children = [new ActivityResource { Name = "Migrate", Status = ActivityStatuses.Success, Started = start.AddSeconds(number).ToString("O") }] }],
        });
    }
}
