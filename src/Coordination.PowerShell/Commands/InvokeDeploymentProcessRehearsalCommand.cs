using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Coordination.PowerShell.Authoring;
using Coordination.PowerShell.Loading;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Deploys a process that need not be saved on a simulated copy of its server, and shows what ran where and when.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "DeploymentProcessRehearsal", DefaultParameterSetName = OnServer)]
[OutputType(typeof(ProcessRehearsal))]
public sealed class InvokeDeploymentProcessRehearsalCommand : ConnectedCmdlet
{
    private const string OnServer = "Server";
    private const string OnScenario = "Scenario";

    private static readonly ProcessRehearsalOptions Defaults = new();

    /// <summary>The process.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public DeploymentProcess? Process { get; set; }

    /// <summary>Environments to rehearse in, one rehearsal each.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string[] Environment { get; set; } = [];

    /// <summary>Channels of the release, one rehearsal each; without it, the project's default channel.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(ChannelCompleter))]
    public string[] Channel { get; set; } = [];

    /// <summary>Tenants to rehearse for, one rehearsal each; without it, none.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(TenantCompleter))]
    public string[] Tenant { get; set; } = [];

    /// <summary>Steps or actions that fail; a person who is asked says no.</summary>
    [Parameter]
    [Identity("Name")]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string[] Fail { get; set; } = [];

    /// <summary>How long an action is taken to run on a target where nothing tells.</summary>
    [Parameter]
    [Duration]
    public TimeSpan StepDuration { get; set; } = Defaults.StepDuration;

    /// <summary>After what time a person is taken to answer where nothing tells.</summary>
    [Parameter]
    [Duration]
    public TimeSpan AnswerAfter { get; set; } = Defaults.AnswerAfter;

    /// <summary>How many of the newest deployments are read for the times that steps take; 0 to 1000.</summary>
    [Parameter(ParameterSetName = OnServer)]
    [ValidateRange(0, 1000)]
    public int History { get; set; } = ScenarioExportOptions.UsualHistory;

    /// <summary>A scenario file to rehearse on in place of the server.</summary>
    [Parameter(ParameterSetName = OnScenario, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? Scenario { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var process = Process!;
        var options = new ProcessRehearsalOptions { Failing = Fail, StepDuration = StepDuration, AnswerAfter = AnswerAfter };
        if (Scenario is { } file)
        {
            var path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(file);
            Run((output, stop) =>
            {
                new RehearsalHandler(CoreGateway.NewProcessRehearsals(), output).Run(new RehearsableProcess(process, ProcessFiles.Read(path)) { Places = Places() }, options, stop);
                return Task.CompletedTask;
            });
            return;
        }

        RunConnected(async (connection, _, output, stop) =>
        {
            var rehearsable = await Engine.Processes.PrepareRehearsalAsync(connection, process, Places(), History, stop).ConfigureAwait(false);
            new RehearsalHandler(CoreGateway.NewProcessRehearsals(), output).Run(rehearsable, options, stop);
        });
    }

    private IReadOnlyList<RehearsalPlace> Places() =>
    [
        .. from environment in Environment
           from channel in Channel.Length == 0 ? [null] : Channel.Cast<string?>()
           from tenant in Tenant.Length == 0 ? [null] : Tenant.Cast<string?>()
           select new RehearsalPlace(environment) { Channel = channel, Tenant = tenant },
    ];
}
