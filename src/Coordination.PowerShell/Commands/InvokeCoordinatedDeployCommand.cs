using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Handlers;
using Coordination.PowerShell.Locks;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Deploys projects together: each as soon as those that it depends on have succeeded.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "CoordinatedDeploy", DefaultParameterSetName = ByProject, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(DeploymentResult))]
public sealed class InvokeCoordinatedDeployCommand : PlanCmdlet
{
    private const string ByResolvedPlan = "ResolvedPlan";

    private static readonly RunOptions Defaults = new();

    /// <summary>A plan that Resolve-CoordinationPlan made; it is carried out exactly.</summary>
    [Parameter(ParameterSetName = ByResolvedPlan, Mandatory = true, ValueFromPipeline = true)]
    [Restored(typeof(ResolvedPlan))]
    [ValidateNotNull]
    public ResolvedPlan? ResolvedPlan { get; set; }

    /// <summary>How long a deployment may wait in the server's queue.</summary>
    [Parameter]
    [Duration]
    public TimeSpan QueueTimeout { get; set; } = Defaults.QueueTimeout;

    /// <summary>How long a deployment may run; waiting for people does not count.</summary>
    [Parameter]
    [Duration]
    [Alias("Timeout")]
    public TimeSpan RunTimeout { get; set; } = Defaults.RunTimeout;

    /// <summary>How long a deployment may wait for people.</summary>
    [Parameter]
    [Duration]
    [Alias("ApprovalTimeout")]
    public TimeSpan PersonTimeout { get; set; } = Defaults.PersonTimeout;

    /// <summary>Only asks for the deployments, and does not wait for them.</summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName != ByResolvedPlan)
            base.ProcessRecord();
        else
            Run((handler, options, stop) => handler.DeployAsync(ResolvedPlan!, options, stop));
    }

    private protected override void Process(IReadOnlyList<CoordinationPlan> plans) =>
        Run((handler, options, stop) => handler.DeployAsync(plans, options, stop));

    private void Run(Func<DeployHandler, RunOptions, CancellationToken, Task> work) => RunConnected((connection, facts, output, stop) =>
    {
        var options = new RunOptions
        {
            QueueTimeout = QueueTimeout,
            RunTimeout = RunTimeout,
            PersonTimeout = PersonTimeout,
            NoWait = NoWait,
            Under = LockOwners.OfChildren(facts),
        };
        return work(new DeployHandler(Engine, connection, facts.Step, output), options, stop);
    });
}
