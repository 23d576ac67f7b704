using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Dashboards;

/// <summary>The runs of runbooks as items of a dashboard, newest first.</summary>
internal static class RunbookTaskRuns
{
    public const string Path = "progression/runbooks/taskRuns";

    public static SimResponse Answer(ApiCall call)
    {
        var runs = call.Visible(call.Server.RunbookRuns.In(call.Space.Id), "RunbookRunView").WithIds(call.Query)
            .Where(call.Query, "projectIds", run => run.ProjectId)
            .Where(call.Query, "runbookIds", run => run.RunbookId)
            .Where(call.Query, "environmentIds", run => run.EnvironmentId)
            .Where(call.Query, "tenantIds", run => run.TenantId)
            .Where(call.Query, "taskIds", run => run.TaskId);
        return call.Page(runs.Reverse().OrderByDescending(run => run.Created), run => Write(run, call), "RunbooksDashboardItem", Path + "{?skip,take,ids,projectIds,runbookIds,environmentIds,tenantIds,taskIds}");
    }

    private static JObject Write(RunbookRun run, ApiCall call) => new()
    {
        ["Id"] = run.Id,
        ["ProjectId"] = run.ProjectId,
        ["EnvironmentId"] = run.EnvironmentId,
        ["RunbookId"] = run.RunbookId,
        ["RunbookSnapshotId"] = run.RunbookSnapshotId,
        ["RunbookSnapshotName"] = run.RunbookSnapshot.Name,
        ["RunbookSnapshotNotes"] = run.RunbookSnapshot.Notes,
        ["TenantId"] = run.TenantId,
        ["TaskId"] = run.TaskId,
        ["RunBy"] = run.DeployedBy,
        ["Created"] = Document.Date(run.Created),
        ["QueueTime"] = Document.Date(run.Task.QueueTime),
        ["StartTime"] = Document.DateOrNull(run.Task.StartTime),
        ["CompletedTime"] = Document.DateOrNull(run.Task.CompletedTime),
        ["State"] = run.Task.State.ToString(),
        ["HasPendingInterruptions"] = run.Task.HasPendingInterruptions,
        ["HasWarningsOrErrors"] = run.Task.HasWarningsOrErrors,
        ["ErrorMessage"] = run.Task.ErrorMessage,
        ["Duration"] = run.Task.StartTime is null ? string.Empty : EnglishDuration.Of(run.Task.RunningTime(call.Now)),
        ["IsCompleted"] = run.Task.IsCompleted,
        ["Links"] = new JObject
        {
            ["Self"] = call.Links.In(run.SpaceId, "runbookRuns/" + run.Id),
            ["RunbookSnapshot"] = call.Links.In(run.SpaceId, "runbookSnapshots/" + run.RunbookSnapshotId),
            ["Task"] = call.Links.Api("tasks/" + run.TaskId),
        },
    };
}
