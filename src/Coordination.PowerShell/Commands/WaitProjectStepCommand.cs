using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Coordination.PowerShell.Handlers;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Waits for a step of what another project deploys.</summary>
[Cmdlet(VerbsLifecycle.Wait, "ProjectStep", DefaultParameterSetName = ByProject)]
[OutputType(typeof(StepWait))]
public sealed class WaitProjectStepCommand : WaitCmdlet
{
    private readonly List<(string Task, string? Step)> _piped = [];
    private bool _isStepTyped;

    /// <summary>Name of the step; its number; a wildcard; 'step/action' for an action of a step that has several.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StepCompleter))]
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
    protected override void BeginProcessing() => _isStepTyped = MyInvocation.BoundParameters.ContainsKey(nameof(Step));

    /// <summary>What comes down the pipeline is waited for together, at its end: one after the other, a hundred would take a hundred requests at least.</summary>
    protected override void ProcessRecord()
    {
        // A slug that was typed goes before the name of a step that came down the pipeline.
        var step = StepSlug is null || _isStepTyped ? Step : null;
        if (ParameterSetName == ByTask)
            _piped.AddRange(Task.Select(task => (task, step)));
        else
            WaitFor(Query(Project), step);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (var ofStep in _piped.GroupBy(one => one.Step, StringComparer.OrdinalIgnoreCase))
            WaitFor(new DeploymentQuery { Tasks = [.. ofStep.Select(one => one.Task)] }, ofStep.Key);
    }

    private void WaitFor(DeploymentQuery deployments, string? step)
    {
        var request = new StepWaitRequest
        {
            Deployments = deployments,
            Step = step,
            StepSlug = StepSlug,
            State = State,
            IfNotRunning = IfNotRunning,
            Limits = Limits(),
        };
        RunConnected((connection, facts, output, stop) => new WaitHandler(Engine.Waits, connection, facts, output).WaitAsync(request, stop));
    }
}
