using System;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Tasks;

/// <summary>Server tasks, system-wide and in a space.</summary>
internal static class TaskRoutes
{
    private const string Template = "tasks{?skip,active,environment,tenant,runbook,project,name,node,running,states,hasPendingInterruptions,hasWarningsOrErrors,take,ids,partialName,spaces,includeSystem,description,fromCompletedDate,toCompletedDate,fromQueueDate,toQueueDate,fromStartDate,toStartDate}";

    public static void AddTo(Routes routes)
    {
        routes.Get(RouteScope.Either, "tasks", List);
        routes.Get(RouteScope.Either, "tasks/{id}", call => Answer(One(call), call));
        routes.Get(RouteScope.Either, "tasks/{id}/details", Details);
        routes.Get(RouteScope.Either, "tasks/{id}/raw", call => SimResponse.Text(200, SimResponse.TextType, RawLog.Write(Logged(call))));
        routes.Get(RouteScope.Either, "tasks/{id}/queued-behind", QueuedBehind);
        routes.NotSimulated("POST", RouteScope.Either, "tasks", "The simulated Octopus Server executes deployments and runs of runbooks; health checks, ad hoc scripts, backups and the like are no part of coordination.");
        routes.Post(RouteScope.Either, "tasks/{id}/cancel", Cancel);
        routes.Post(RouteScope.Either, "tasks/{id}/state", ChangeState);
        routes.Post(RouteScope.Either, "tasks/{id}/prioritize", Prioritize);
        routes.Post(RouteScope.Either, "tasks/{id}/abandon", Abandon);
        routes.Post(RouteScope.Either, "tasks/rerun/{id}", Rerun);
    }

    private static SimResponse List(ApiCall call)
    {
        // An empty list of ids is none: every visible task is answered.
        var named = call.Query.List("ids") is { } ids ? call.Server.Tasks.NewestFirstOf(ids) : call.Server.Tasks.NewestFirst;
        var visible = TaskFilter.Apply(call.Visible(named, "TaskView"), call).ToList();
        var page = call.PageOf(visible, task => TaskDocument.Write(task, call.Now, call.Links), "Task", Template);
        page["TotalCounts"] = TaskCounts.Of(visible);
        page["TotalCountsInOtherSpaces"] = TaskCounts.Of([]);
        return SimResponse.Ok(page);
    }

    private static SimResponse Details(ApiCall call)
    {
        var task = Logged(call);
        var verbose = call.Query.Flag("verbose") ?? true;
        var tail = call.Query.Number("tail") ?? call.Server.Switches.DefaultTail;
        return SimResponse.Ok(TaskDetailsDocument.Write(task, verbose, tail, call));
    }

    private static SimResponse QueuedBehind(ApiCall call)
    {
        var task = One(call);
        var ahead = call.Server.Queue.QueuedBehind(task);
        return call.Page(call.Server.Switches.QueuedBehindShowsAll ? ahead : call.Visible(ahead, "TaskView"), one => TaskDocument.Write(one, call.Now, call.Links), "Task", $"tasks/{task.Id}/queued-behind{{?skip,take}}");
    }

    private static SimResponse Cancel(ApiCall call)
    {
        var task = One(call);
        call.Demand("TaskCancel", task);
        call.Server.TaskChanges.Cancel(task, call.User);
        return Answer(task, call);
    }

    private static SimResponse ChangeState(ApiCall call)
    {
        var task = One(call);
        call.Demand("TaskEdit", task);
        if (!Enum.TryParse<TaskState>(call.Body.Text("State"), ignoreCase: true, out var state))
            throw Refusal.Because(call.Body.Text("State") is null ? "No state was provided." : "The task can not be put into the state.  Valid states are: Canceled, Failed, Success.");
        var reason = call.Body.Text("Reason") is { Length: > 0 } given ? given : throw Refusal.Because("No reason was provided.");
        call.Server.TaskChanges.ChangeState(task, state, reason, call.User);
        return Answer(task, call);
    }

    private static SimResponse Prioritize(ApiCall call)
    {
        var task = One(call);
        call.Demand("TaskEdit", task);
        call.Server.TaskChanges.Prioritize(task, call.User);
        return Answer(task, call);
    }

    private static SimResponse Abandon(ApiCall call)
    {
        var task = One(call);
        call.Demand("TaskCancel", task);
        if (!call.Server.Version.IsAtLeast(2026, 1))
            throw Refusal.NotFound();
        Abandoning.Abandon(task, call.Server);
        return Answer(task, call);
    }

    private static SimResponse Rerun(ApiCall call)
    {
        One(call);
        throw Refusal.Because("This task cannot be re-run.");
    }

    private static SimResponse Answer(ServerTask task, ApiCall call) => SimResponse.Ok(TaskDocument.Write(task, call.Now, call.Links));

    private static ServerTask One(ApiCall call)
    {
        call.Demand("TaskView");
        var task = call.Server.Tasks.Get(call["id"]);
        if (call.SpaceInPath is not null)
            call.InSpace(task);
        call.Demand("TaskView", task);
        return task;
    }

    private static ServerTask Logged(ApiCall call)
    {
        var task = One(call);
        // Newer servers have no permission of its own for the log: TaskView gives it.
        if (!call.Server.Version.IsAtLeast(2026, 1))
            call.Demand("TaskViewLog", task);
        return task;
    }
}
