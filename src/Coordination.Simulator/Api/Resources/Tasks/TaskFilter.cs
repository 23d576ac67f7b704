using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Tasks;

/// <summary>The filters of the task list, but for <c>ids</c>.</summary>
internal static class TaskFilter
{
    public static IEnumerable<ServerTask> Apply(IEnumerable<ServerTask> tasks, ApiCall call)
    {
        var query = call.Query;
        tasks = InSpaces(tasks, call)
            .Where(query, "project", task => task.ProjectId)
            .Where(query, "environment", task => task.EnvironmentId)
            .Where(query, "tenant", task => task.TenantId)
            .Where(query, "name", task => task.Name)
            .Where(query, "node", task => task.ServerNode)
            .Where(query, "states", task => task.State.ToString());
        if ((query.Text("partialName") ?? query.Text("description")) is { } part)
            tasks = tasks.Where(task => task.Description.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);

        tasks = Flag(tasks, query.Flag("active"), task => !task.IsCompleted);
        tasks = Flag(tasks, query.Flag("running"), task => task.State is TaskState.Executing or TaskState.Cancelling);
        tasks = Flag(tasks, query.Flag("hasPendingInterruptions"), task => task.HasPendingInterruptions);
        tasks = Flag(tasks, query.Flag("hasWarningsOrErrors"), task => task.HasWarningsOrErrors);
        tasks = Between(tasks, query, "QueueDate", task => task.QueueTime);
        tasks = Between(tasks, query, "StartDate", task => task.StartTime);
        return Between(tasks, query, "CompletedDate", task => task.CompletedTime);
    }

    private static IEnumerable<ServerTask> InSpaces(IEnumerable<ServerTask> tasks, ApiCall call)
    {
        if (call.SpaceInPath is { } space)
            return tasks.Where(task => Lookups.Same(task.SpaceId, space.Id));
        return Lookups.Same(call.Query.Text("spaces"), "all") ? tasks : tasks.Where(call.Query, "spaces", task => task.SpaceId);
    }

    private static IEnumerable<ServerTask> Flag(IEnumerable<ServerTask> tasks, bool? wanted, Func<ServerTask, bool> has) =>
        wanted is { } yes ? tasks.Where(task => has(task) == yes) : tasks;

    private static IEnumerable<ServerTask> Between(IEnumerable<ServerTask> tasks, QueryParameters query, string date, Func<ServerTask, DateTimeOffset?> value)
    {
        if (query.Date("from" + date) is { } from)
            tasks = tasks.Where(task => value(task) >= from);
        return query.Date("to" + date) is { } to ? tasks.Where(task => value(task) < to) : tasks;
    }
}
