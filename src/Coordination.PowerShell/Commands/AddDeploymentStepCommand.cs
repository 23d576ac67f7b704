using System.Collections;
using System.Globalization;
using System.Management.Automation;
using Coordination.PowerShell.Authoring;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Adds a step to a process and gives back the new process; the old one stays as it was.</summary>
[Cmdlet(VerbsCommon.Add, "DeploymentStep", DefaultParameterSetName = AtEnd)]
[OutputType(typeof(DeploymentProcess))]
public sealed class AddDeploymentStepCommand : CoordinationCmdlet
{
    private const string AtEnd = "AtEnd";
    private const string BeforeStep = "Before";
    private const string AfterStep = "After";

    /// <summary>The process.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public DeploymentProcess? Process { get; set; }

    /// <summary>Name of the step.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>What the step does; several actions are executed one after the other on each target.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public DeploymentAction[] Action { get; set; } = [];

    /// <summary>Roles of the targets that it is executed on.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    public string[] TargetRole { get; set; } = [];

    /// <summary>On how many targets at once, for a rolling deployment; without it, on all.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int WindowSize { get; set; }

    /// <summary>When it starts: after the step before it, or with it.</summary>
    [Parameter]
    [ValidateSet(ProcessWords.StartAfterPrevious, ProcessWords.StartWithPrevious, ProcessWords.Variable)]
    public string StartTrigger { get; set; } = ProcessWords.StartAfterPrevious;

    /// <summary>Whether it is executed after success or failure of the steps before it, always, or by an expression.</summary>
    [Parameter]
    [ValidateSet(ProcessWords.Success, "Failure", "Always", ProcessWords.Variable)]
    public string? Condition { get; set; }

    /// <summary>The expression that decides whether it is executed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ConditionExpression { get; set; }

    /// <summary>Whether packages are fetched before or after it.</summary>
    [Parameter]
    [ValidateSet(ProcessWords.LetOctopusDecide, "BeforePackageAcquisition", "AfterPackageAcquisition")]
    public string PackageRequirement { get; set; } = ProcessWords.LetOctopusDecide;

    /// <summary>The only environments that its actions are executed in.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string[] Environment { get; set; } = [];

    /// <summary>Environments that its actions are not executed in.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EnvironmentCompleter))]
    public string[] ExcludedEnvironment { get; set; } = [];

    /// <summary>The only channels whose releases its actions are executed for.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    public string[] Channel { get; set; } = [];

    /// <summary>The only tenants that its actions are executed for, by tag.</summary>
    [Parameter]
    [Identity("CanonicalTagName", "Name")]
    [ValidateNotNullOrEmpty]
    public string[] TenantTag { get; set; } = [];

    /// <summary>The step before which it goes.</summary>
    [Parameter(ParameterSetName = BeforeStep, Mandatory = true)]
    [Identity]
    [ValidateNotNullOrEmpty]
    public string? Before { get; set; }

    /// <summary>The step after which it goes.</summary>
    [Parameter(ParameterSetName = AfterStep, Mandatory = true)]
    [Identity]
    [ValidateNotNullOrEmpty]
    public string? After { get; set; }

    /// <summary>Properties by Octopus's names, beyond what the parameters say.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Property { get; set; }

    /// <summary>Members of the document that have no parameter.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Member { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() => WriteObject(StepDraft.Add(Process!, Make(), Before, After)));

    private DeploymentStep Make()
    {
        var properties = Tables.Properties(Property);
        if (TargetRole.Length > 0)
            properties[ProcessWords.TargetRoles] = ProcessValue.Of(string.Join(",", TargetRole));
        if (WindowSize > 0)
            properties[ProcessWords.MaxParallelism] = ProcessValue.Of(WindowSize.ToString(CultureInfo.InvariantCulture));
        if (ConditionExpression is not null)
            properties[ProcessWords.ConditionExpression] = ProcessValue.Of(ConditionExpression);
        var step = new DeploymentStep
        {
            Name = Name,
            StartTrigger = StartTrigger,
            Condition = Condition ?? (ConditionExpression is null ? ProcessWords.Success : ProcessWords.Variable),
            PackageRequirement = PackageRequirement,
            Properties = properties,
            Members = Tables.Members(Member),
        };
        var conditions = new DeploymentAction { ActionType = string.Empty, Environments = Environment, ExcludedEnvironments = ExcludedEnvironment, Channels = Channel, TenantTags = TenantTag };
        return StepDraft.Fill(step, Action, conditions);
    }
}
