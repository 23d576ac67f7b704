using System;
using System.Collections.Generic;

namespace Coordination;

/// <summary>
/// The kinds of actions that have a cmdlet. Names of types and properties are Octopus's (Terraform provider's schema and examples, Octopus.Client's
/// lists of variables, exported processes).
/// </summary>
public static class ActionKinds
{
    internal const string PackageId = "Octopus.Action.Package.PackageId";
    internal const string FeedId = "Octopus.Action.Package.FeedId";
    internal const string ReleaseProject = "Octopus.Action.DeployRelease.ProjectId";

    private const string ScriptType = "Octopus.Script";
    private const string Syntax = "Octopus.Action.Script.Syntax";
    private const string ScriptSource = "Octopus.Action.Script.ScriptSource";

    /// <summary>Executes a script.</summary>
    public static ActionKind Script { get; } = new("New-ScriptAction", ScriptType)
    {
        FollowsTargets = true,
        Parameters =
        [
            new("Script", ProcessWords.ScriptBody),
            new("Syntax", Syntax) { Choices = ["PowerShell", "Bash", "CSharp", "FSharp", "Python"] },
            new("RunOnServer", ProcessWords.RunOnServer, ActionParameterForm.LowerFlag),
            new("Retry", ProcessWords.Retries),
            new("TimeLimit", ProcessWords.TimeLimit),
        ],
        Defaults = Map((ScriptSource, "Inline"), (Syntax, "PowerShell")),
    };

    /// <summary>Deploys a package to the targets.</summary>
    public static ActionKind Package { get; } = new("New-PackageAction", "Octopus.TentaclePackage")
    {
        Parameters = [new("PackageId", PackageId, IsPositional: true), new("Feed", FeedId), new("EnabledFeature", "Octopus.Action.EnabledFeatures", ActionParameterForm.List), new("DownloadOnTarget", "Octopus.Action.Package.DownloadOnTentacle", ActionParameterForm.Flag)],
        Defaults = Map((FeedId, ProcessWords.BuiltInFeed), ("Octopus.Action.Package.DownloadOnTentacle", "False")),
        Members = Map(("CanBeUsedForProjectVersioning", "true")),
    };

    /// <summary>Waits for a person.</summary>
    public static ActionKind Manual { get; } = new("New-ManualAction", "Octopus.Manual")
    {
        Parameters =
        [
            new("Instructions", "Octopus.Action.Manual.Instructions", IsPositional: true),
            new("Team", "Octopus.Action.Manual.ResponsibleTeamIds", ActionParameterForm.List),
            new("BlockConcurrentDeployment", "Octopus.Action.Manual.BlockConcurrentDeployments", ActionParameterForm.Flag),
        ],
        Defaults = Map(("Octopus.Action.Manual.BlockConcurrentDeployments", "False")),
    };

    /// <summary>Sends an email.</summary>
    public static ActionKind Email { get; } = new("New-EmailAction", "Octopus.Email")
    {
        Parameters =
        [
            new("To", "Octopus.Action.Email.To", ActionParameterForm.List) { IsRequired = true },
            new("Cc", "Octopus.Action.Email.CC", ActionParameterForm.List),
            new("Bcc", "Octopus.Action.Email.Bcc", ActionParameterForm.List),
            new("Subject", "Octopus.Action.Email.Subject") { IsRequired = true },
            new("Body", "Octopus.Action.Email.Body"),
            new("Html", "Octopus.Action.Email.IsHtml", ActionParameterForm.Flag),
            new("Priority", "Octopus.Action.Email.Priority") { Choices = ["Low", "Normal", "High"] },
        ],
        Defaults = Map(("Octopus.Action.Email.Priority", "Normal")),
    };

    /// <summary>Deploys a release of another project.</summary>
    public static ActionKind Release { get; } = new("New-ReleaseAction", "Octopus.DeployRelease")
    {
        Parameters = [new("Project", ReleaseProject, IsPositional: true), new("DeploymentCondition", "Octopus.Action.DeployRelease.DeploymentCondition") { Choices = ["Always", "IfNotCurrentVersion", "IfNewer"] }],
        Defaults = Map(("Octopus.Action.DeployRelease.DeploymentCondition", "Always")),
    };

    /// <summary>Checks the health of the targets.</summary>
    public static ActionKind HealthCheck { get; } = new("New-HealthCheckAction", "Octopus.HealthCheck")
    {
        Parameters =
        [
            new("Type", "Octopus.Action.HealthCheck.Type") { Choices = ["FullHealthCheck", "ConnectionTest"] },
            new("ErrorHandling", "Octopus.Action.HealthCheck.ErrorHandling") { Choices = ["TreatExceptionsAsErrors", "TreatExceptionsAsWarnings"] },
            new("MachineHandling", "Octopus.Action.HealthCheck.IncludeMachinesInDeployment") { Choices = ["DoNotAlterMachines", "IncludeCheckedMachines"] },
        ],
        Defaults = Map(
            ("Octopus.Action.HealthCheck.Type", "FullHealthCheck"),
            ("Octopus.Action.HealthCheck.ErrorHandling", "TreatExceptionsAsErrors"),
            ("Octopus.Action.HealthCheck.IncludeMachinesInDeployment", "DoNotAlterMachines")),
    };

    /// <summary>Executes a step template.</summary>
    public static ActionKind Template { get; } = new("New-TemplateAction", ActionType: null)
    {
        Parameters = [new("Template", "Octopus.Action.Template.Id", IsPositional: true), new("Version", "Octopus.Action.Template.Version")],
    };

    /// <summary>Takes a lock.</summary>
    public static ActionKind Lock { get; } = Ours("New-LockAction", "Lock-Step");

    /// <summary>Gives a lock back.</summary>
    public static ActionKind Unlock { get; } = Ours("New-UnlockAction", "Unlock-Step");

    /// <summary>Waits for a step of another project.</summary>
    public static ActionKind Wait { get; } = Ours("New-WaitAction", "Wait-ProjectStep");

    /// <summary>Deploys several projects as one system.</summary>
    public static ActionKind CoordinatedDeploy { get; } = Ours("New-CoordinatedDeployAction", "Invoke-CoordinatedDeploy");

    /// <summary>Any other kind.</summary>
    public static ActionKind Other { get; } = new("New-DeploymentAction", ActionType: null);

    /// <summary>All, those first that fit more closely.</summary>
    public static IReadOnlyList<ActionKind> All { get; } = Array.AsReadOnly([Lock, Unlock, Wait, CoordinatedDeploy, Script, Package, Manual, Email, Release, HealthCheck, Template, Other]);

    private static ActionKind Ours(string cmdlet, string command) => new(cmdlet, ScriptType)
    {
        Command = command,
        Parameters = [new("Retry", ProcessWords.Retries), new("TimeLimit", ProcessWords.TimeLimit)],
        Defaults = Map((ProcessWords.RunOnServer, "true"), (ScriptSource, "Inline"), (Syntax, "PowerShell")),
    };

    private static Dictionary<string, string> Map(params (string Name, string Value)[] values)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
            map[name] = value;
        return map;
    }
}
