using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using Coordination.PowerShell.Authoring;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>Adds a step to a process and gives back the new process; the old one stays as it was.</summary>
[Cmdlet(VerbsCommon.Add, "DeploymentStep", DefaultParameterSetName = AtEnd)]
[OutputType(typeof(DeploymentProcess))]
public sealed class AddDeploymentStepCommand : ConditionCmdlet
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
    [NotBlank]
    public string Name { get; set; } = string.Empty;

    /// <summary>What the step does; several actions are executed one after the other on each target.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public DeploymentAction[] Action { get; set; } = [];

    /// <summary>Roles of the targets that it is executed on.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(RoleCompleter))]
    public string[] TargetRole { get; set; } = [];

    /// <summary>On how many targets at once, for a rolling deployment; without it, on all.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int WindowSize { get; set; }

    /// <summary>When it starts: after the step before it, or with it.</summary>
    [Parameter]
    [Choice(ProcessWords.StartAfterPrevious, ProcessWords.StartWithPrevious, ProcessWords.Variable)]
    [ValidateSet(ProcessWords.StartAfterPrevious, ProcessWords.StartWithPrevious, ProcessWords.Variable)]
    public string StartTrigger { get; set; } = ProcessWords.StartAfterPrevious;

    /// <summary>Whether it is executed after success or failure of the steps before it, always, or by an expression.</summary>
    [Parameter]
    [Choice(ProcessWords.Success, "Failure", "Always", ProcessWords.Variable)]
    [ValidateSet(ProcessWords.Success, "Failure", "Always", ProcessWords.Variable)]
    public string? Condition { get; set; }

    /// <summary>The expression that decides whether it is executed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? ConditionExpression { get; set; }

    /// <summary>Whether packages are fetched before or after it.</summary>
    [Parameter]
    [Choice(ProcessWords.LetOctopusDecide, "BeforePackageAcquisition", "AfterPackageAcquisition")]
    [ValidateSet(ProcessWords.LetOctopusDecide, "BeforePackageAcquisition", "AfterPackageAcquisition")]
    public string PackageRequirement { get; set; } = ProcessWords.LetOctopusDecide;

    /// <summary>The step before which it goes.</summary>
    [Parameter(ParameterSetName = BeforeStep, Mandatory = true)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? Before { get; set; }

    /// <summary>The step after which it goes.</summary>
    [Parameter(ParameterSetName = AfterStep, Mandatory = true)]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? After { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() => WriteObject(StepDraft.Add(Process!, Make(), Before, After)));

    private DeploymentStep Make()
    {
        if (ConditionExpression is not null && Condition is not (null or ProcessWords.Variable))
            throw new CoordinationException(new Failure("ConditionContradicted", FailureKind.Invalid, "The step '" + Name + "' has a condition expression, and the condition " + Condition + ", for which none is asked.") { Target = Name, Remedy = "Leave -Condition or -ConditionExpression out." });
        var said = new Dictionary<string, (string Value, string Parameter)>(StringComparer.Ordinal);
        if (TargetRole.Length > 0)
            said[ProcessWords.TargetRoles] = (string.Join(",", TargetRole), nameof(TargetRole));
        if (WindowSize > 0)
            said[ProcessWords.MaxParallelism] = (WindowSize.ToString(CultureInfo.InvariantCulture), nameof(WindowSize));
        if (ConditionExpression is not null)
            said[ProcessWords.ConditionExpression] = (ConditionExpression, nameof(ConditionExpression));
        var properties = said.ToDictionary(one => one.Key, one => ProcessValue.Of(one.Value.Value), StringComparer.Ordinal);
        Tables.Add(properties, Property, said.Select(one => new KeyValuePair<string, string>(one.Key, one.Value.Parameter)));
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
