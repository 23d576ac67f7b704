using System.Collections;
using System.ComponentModel;
using System.Linq;
using System.Management.Automation;
using Coordination.PowerShell.Authoring;
using Coordination.PowerShell.Parameters;

namespace Coordination.Commands;

/// <summary>A cmdlet that makes an action, in memory. Its parameters stand in the document as its kind says.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ActionCmdlet : ConditionCmdlet
{
    private protected ActionCmdlet()
    {
    }

    /// <summary>Name of the action; without it, that of the step, or where the step has several actions, one that follows from what it does.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? Name { get; set; }

    /// <summary>The expression that decides whether it is executed, of an action that is one of several in its step.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? ConditionExpression { get; set; }

    /// <summary>Nobody may skip it.</summary>
    [Parameter]
    public SwitchParameter Required { get; set; }

    /// <summary>It is passed over.</summary>
    [Parameter]
    public SwitchParameter Disabled { get; set; }

    /// <summary>The worker pool that it is executed on.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(WorkerPoolCompleter))]
    public string? WorkerPool { get; set; }

    /// <summary>The variable that names the worker pool.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? WorkerPoolVariable { get; set; }

    /// <summary>The container image that it is executed in.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    public string? ContainerImage { get; set; }

    /// <summary>The feed of the container image.</summary>
    [Parameter]
    [Identity]
    [ValidateNotNullOrEmpty]
    [NotBlank]
    [ArgumentCompleter(typeof(FeedCompleter))]
    public string? ContainerFeed { get; set; }

    /// <summary>The packages that it uses, a hashtable each.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [ValidateNotNull]
    public IDictionary[]? PackageReference { get; set; }

    /// <summary>Notes for people.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Notes { get; set; }

    /// <summary>The kind of action.</summary>
    private protected abstract ActionKind Kind { get; }

    /// <summary>The name where it is given none and is one of several.</summary>
    private protected abstract string DefaultName { get; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() => WriteObject(Make()));

    /// <summary>Octopus's name of the kind of action.</summary>
    private protected virtual string TypeOfAction => Kind.ActionType ?? string.Empty;

    /// <summary>The script of an action that calls a cmdlet of ours; null for others.</summary>
    private protected virtual string? OurScript => null;

    private DeploymentAction Make()
    {
        var properties = ActionDraft.Properties(Kind, MyInvocation.BoundParameters, Property);
        if (OurScript is { } script && !properties.ContainsKey(ProcessWords.ScriptBody))
            properties[ProcessWords.ScriptBody] = ProcessValue.Of(script);
        var members = ActionDraft.Members(Kind, Member);
        if (ConditionExpression is not null)
        {
            properties[ProcessWords.ActionConditionExpression] = ProcessValue.Of(ConditionExpression);
            members["Condition"] = JsonLiteral.Of(ProcessWords.Variable);
        }

        return new DeploymentAction
        {
            Name = Name ?? string.Empty,
            DefaultName = DefaultName,
            ActionType = TypeOfAction,
            Environments = Environment,
            ExcludedEnvironments = ExcludedEnvironment,
            Channels = Channel,
            TenantTags = TenantTag,
            IsRequired = Required,
            IsDisabled = Disabled,
            WorkerPool = WorkerPool,
            WorkerPoolVariable = WorkerPoolVariable,
            ContainerImage = ContainerImage,
            ContainerFeed = ContainerFeed,
            Packages = PackageReference is { } packages ? [.. packages.Select(Tables.Package)] : Kind.PackagesOf(properties),
            Notes = Notes,
            Properties = properties,
            Members = members,
        };
    }
}
