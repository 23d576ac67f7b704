using System;

namespace Coordination.Simulator.State;

/// <summary>
/// A step that deploys a release of another project and waits for the end of that deployment. Cancelling the parent does not cancel the
/// child. (Source: the documentation of the "Deploy a release" step.)
/// </summary>
internal sealed class ChildDeployment(ProcessRun run, PlannedStep step, PlannedAction planned, RunTarget target, ActivityNode leaf, Action<StepEnd> ended) : IActionWork
{
    private bool _isStopped;

    public bool WaitsForChild { get; private set; }

    public void Start()
    {
        var chosen = ChildRelease.Of(planned.Action, run);
        if (chosen.Release is not { } release || chosen.SkipReason is not null)
        {
            leaf.Log(run.Server, chosen.Release is null ? LogCategory.Error : LogCategory.Info, chosen.SkipReason ?? chosen.Fault);
            ended(chosen.Release is null ? StepEnd.Failed : StepEnd.Succeeded);
            return;
        }

        try
        {
            Deploy(release, chosen.Tenant);
        }
        catch (Refusal refusal)
        {
            leaf.Log(run.Server, LogCategory.Error, $"The deployment of {release.Version} could not be created: {refusal.Message}");
            ended(StepEnd.Failed);
        }
    }

    /// <summary>The child goes on by itself.</summary>
    public void Stop()
    {
        _isStopped = true;
        WaitsForChild = false;
    }

    private void Deploy(Release release, Tenant? tenant)
    {
        var project = run.Server.Projects.Get(release.ProjectId);
        var child = run.Server.DeploymentCreation.Create(
            new Deployment
            {
                ReleaseId = release.Id,
                EnvironmentId = run.Environment.Id,
                TenantId = tenant?.Id,
                UseGuidedFailure = ProcessPreview.GuidedFailureByDefault(project.DefaultGuidedFailureMode, run.Environment),
                PassedVariables = PassedVariables.Of(run, step, planned, target),
            },
            run.Server.Users.Find(run.Execution.DeployedById));
        leaf.Log(run.Server, LogCategory.Highlight, $"Deploying {project.Name} release {release.Version} to {run.Environment.Name}{(tenant is null ? "" : $" for {tenant.Name}")}: {child.TaskId}");
        if (planned.Action.Property(ProcessProperties.WaitsForDeployment).IsSameAs("False"))
        {
            ended(StepEnd.Succeeded);
            return;
        }

        leaf.Log(run.Server, LogCategory.Wait, $"Waiting for {child.TaskId} to complete");
        WaitsForChild = true;
        child.Task.Ended += ChildEnded;
        run.WaitsChanged();
    }

    private void ChildEnded(ServerTask child)
    {
        if (_isStopped) return;
        WaitsForChild = false;
        if (child.Work is ProcessRun childRun) run.Outputs.Adopt(planned.Action.Name, childRun.Outputs);
        leaf.Log(run.Server, child.State == TaskState.Success ? LogCategory.Info : LogCategory.Error, $"{child.Id} ended: {child.State}. {child.ErrorMessage.Trim()}".TrimEnd());
        ended(child.State == TaskState.Success ? StepEnd.Succeeded : StepEnd.Failed);
    }
}
