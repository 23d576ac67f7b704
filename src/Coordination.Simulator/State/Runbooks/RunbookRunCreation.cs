namespace Coordination.Simulator.State;

/// <summary>Checks runs of runbooks and puts their tasks into the queue.</summary>
internal sealed class RunbookRunCreation(OctopusServer server)
{
    /// <summary>Checks and adds a run with its task; of the draft only what a client may say is taken.</summary>
    /// <exception cref="Refusal">No such snapshot or environment, tenant not connected, project disabled, bad schedule and so on.</exception>
    public RunbookRun Create(RunbookRun draft, User? by)
    {
        var place = new RunbookRunChecks(server).Check(draft);
        var run = new RunbookRun
        {
            SpaceId = place.Runbook.SpaceId,
            ProjectId = place.Project.Id,
            RunbookId = place.Runbook.Id,
            RunbookSnapshot = place.Snapshot,
            RunbookSnapshotId = place.Snapshot.Id,
            FrozenRunbookProcessId = place.Snapshot.FrozenRunbookProcessId,
            EnvironmentId = place.Environment.Id,
            TenantId = place.Tenant?.Id,
            Name = $"Run on {place.Environment.Name}",
            ForcePackageDownload = draft.ForcePackageDownload,
            Priority = draft.Priority,
            SkipActions = draft.SkipActions,
            SpecificMachineIds = draft.SpecificMachineIds,
            ExcludedMachineIds = draft.ExcludedMachineIds,
            UseGuidedFailure = draft.UseGuidedFailure,
            Comments = draft.Comments,
            FormValues = draft.FormValues,
            QueueTime = ExecutionChecks.Given(draft.QueueTime),
            QueueTimeExpiry = ExecutionChecks.Given(draft.QueueTimeExpiry),
            Created = server.Now,
            DeployedBy = by?.Username ?? "System",
            DeployedById = by?.Id,
        };
        server.RunbookRuns.Add(run);
        place.Snapshot.Runs.Add(run);
        Enqueue(run, place, by);
        return run;
    }

    /// <summary>Removes the run with its task. A task that still runs is killed without a trace.</summary>
    public void Delete(RunbookRun run)
    {
        new ExecutionTasks(server).Remove(run);
        server.RunbookRuns.Remove(run.Id);
        run.RunbookSnapshot.Runs.Remove(run);
    }

    private void Enqueue(RunbookRun run, RunbookPlace place, User? by)
    {
        var plan = new ProcessPlan(server, place.Snapshot, place.Environment, place.Tenant, run.SkipActions);
        new ExecutionTasks(server).Add(run, plan, "RunbookRun", place.TaskDescription, server.ConcurrencyTags.Of(run, place.Snapshot, place.Project, place.Environment, place.Tenant, place.Runbook));
        run.Task.Work = new ProcessRun(server, run, plan);
        server.Audit.Record(EventCategories.RunbookRunQueued, run.SpaceId, $"{run.Task.Description} queued", by, run, place.Snapshot, place.Runbook, place.Project, place.Environment, run.Task);
        server.Queue.Enqueue(run.Task);
    }
}
