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
    private readonly List<NumberedStep> _steps = [];
    private readonly List<(string Task, StepWaitRequest Wish)> _tasks = [];
    private StepWaitRequest? _typed;

    /// <summary>Name of the step; its number; a wildcard; 'step/action' for an action of a step that has several.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Identity("Step", "Name", "Slug")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StepCompleter))]
    public string? Step { get; set; }

    /// <summary>Slug of the step, which stays when the step is renamed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? StepSlug { get; set; }

    /// <summary>Number of the step, which is never taken for a name. It tells a step that comes down the pipeline from all others of its process, whatever these are called.</summary>
    [Parameter(ParameterSetName = ByProject)]
    [Parameter(ParameterSetName = ByTask, ValueFromPipelineByPropertyName = true)]
    [Alias("Number")]
    public string? StepNumber { get; set; }

    /// <summary>What of the step is waited for.</summary>
    [Parameter]
    public AwaitedState State { get; set; } = AwaitedState.Succeeded;

    /// <summary>What to do where nothing runs.</summary>
    [Parameter(ParameterSetName = ByProject)]
    public NotRunningAction IfNotRunning { get; set; } = NotRunningAction.Continue;

    /// <inheritdoc/>
    protected override void BeginProcessing() =>
        _typed = Step is null && StepSlug is null && StepNumber is null ? null : new StepWaitRequest { Deployments = new(), Step = Step, StepSlug = StepSlug, StepNumber = StepNumber };

    /// <summary>What comes down the pipeline is waited for together, at its end: one after the other, a hundred would take a hundred requests at least.</summary>
    protected override void ProcessRecord()
    {
        // What was typed goes before all that a step from the pipeline has; of that, its number goes before its name, which others may have, too.
        var wish = _typed ?? new StepWaitRequest { Deployments = new(), Step = Step };
        if (ParameterSetName == ByProject)
            WaitFor(wish with { Deployments = Query(Project) });
        else if (_typed is null && !string.IsNullOrWhiteSpace(StepNumber))
            _steps.AddRange(Task.Select(task => new NumberedStep(task, StepNumber!)));
        else
            _tasks.AddRange(Task.Select(task => (task, wish)));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_steps.Count > 0)
            WaitFor(new StepWaitRequest { Deployments = new(), Steps = _steps });
        foreach (var alike in _tasks.GroupBy(one => one.Wish.Step, StringComparer.Ordinal))
            WaitFor(alike.First().Wish with { Deployments = new() { Tasks = [.. alike.Select(one => one.Task)] } });
    }

    private void WaitFor(StepWaitRequest wish)
    {
        var request = wish with { State = State, IfNotRunning = IfNotRunning, Limits = Limits() };
        RunConnected((connection, facts, output, stop) => new WaitHandler(Engine.Waits, connection, facts, output).WaitAsync(request, stop));
    }
}
