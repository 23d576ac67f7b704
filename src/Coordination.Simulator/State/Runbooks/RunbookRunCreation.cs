namespace Coordination.Simulator.State;

/// <summary>Checks runs of runbooks and puts their tasks into the queue.</summary>
internal sealed class RunbookRunCreation(OctopusServer server)
{
    /// <summary>Checks and adds a run with its task; of the draft only what a client may say is taken.</summary>
    /// <exception cref="Refusal">No such snapshot or environment, tenant not connected, project disabled, bad schedule and so on.</exception>
    public RunbookRun Create(RunbookRun draft, User? by)
    {
        var place = new RunbookRunChecks(server).Check(draft);
        var run = ExecutionDrafts.Accepted(draft, server, by);
        var plan = new ProcessPlan(server, place.Snapshot, place.Environment, place.Tenant, run.SkipActions);
        Record(run, place, plan);
        run.Task.Work = new ProcessRun(server, run, plan);
        server.Audit.Record(EventCategories.RunbookRunQueued, run.SpaceId, $"{run.Task.Description} queued", by, run, place.Snapshot, place.Runbook, place.Project, place.Environment, run.Task);
        server.Queue.Enqueue(run.Task);
        return run;
    }

    /// <summary>Adds a run and its task to the server's records, and to no queue.</summary>
    public RunbookRun Record(RunbookRun run, RunbookPlace place, ProcessPlan plan)
    {
        run.SpaceId = place.Runbook.SpaceId;
        run.ProjectId = place.Project.Id;
        run.RunbookId = place.Runbook.Id;
        run.RunbookSnapshot = place.Snapshot;
        run.RunbookSnapshotId = place.Snapshot.Id;
        run.FrozenRunbookProcessId = place.Snapshot.FrozenRunbookProcessId;
        run.EnvironmentId = place.Environment.Id;
        run.TenantId = place.Tenant?.Id;
        run.Name = $"Run on {place.Environment.Name}";
        server.RunbookRuns.Add(run);
        new ExecutionTasks(server).Add(run, plan, "RunbookRun", place.TaskDescription, server.ConcurrencyTags.Of(run, place.Snapshot, place.Project, place.Environment, place.Tenant, place.Runbook));
        place.Snapshot.Runs.Add(run);
        return run;
    }

    /// <summary>Removes the run with its task. A task that still runs is killed without a trace.</summary>
    public void Delete(RunbookRun run)
    {
        new ExecutionTasks(server).Remove(run);
        server.RunbookRuns.Remove(run.Id);
        run.RunbookSnapshot.Runs.Remove(run);
    }
}
