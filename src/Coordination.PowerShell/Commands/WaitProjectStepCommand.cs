using System.Management.Automation;
using Coordination.PowerShell.Handlers;

namespace Coordination.Commands;

/// <summary>Waits for a step of what another project deploys.</summary>
[Cmdlet(VerbsLifecycle.Wait, "ProjectStep", DefaultParameterSetName = ByProject)]
[OutputType(typeof(StepWait))]
public sealed class WaitProjectStepCommand : WaitCmdlet
{
    /// <summary>Name of the step; its number; a wildcard; 'step/action' for an action of a step that has several.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string? Step { get; set; }

    /// <summary>Slug of the step, which stays when the step is renamed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? StepSlug { get; set; }

    /// <summary>What of the step is waited for.</summary>
    [Parameter]
    public AwaitedState State { get; set; } = AwaitedState.Succeeded;

    /// <summary>What to do where nothing runs.</summary>
    [Parameter(ParameterSetName = ByProject)]
    public NotRunningAction IfNotRunning { get; set; } = NotRunningAction.Continue;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var request = new StepWaitRequest
        {
            Deployments = Query(Project),
            Step = StepSlug is null ? Step : null,
            StepSlug = StepSlug,
            State = State,
            IfNotRunning = IfNotRunning,
            Limits = Limits(),
        };
        RunConnected((connection, facts, output, stop) => new WaitHandler(Engine.Waits, connection, facts, output).WaitAsync(request, stop));
    }
}
