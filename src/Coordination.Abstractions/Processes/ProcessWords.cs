using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination;

/// <summary>Octopus's words in the documents of processes (Octopus.Client, DeploymentStepResource and DeploymentActionResource; the server's Swagger description).</summary>
public static class ProcessWords
{
    /// <summary>Condition: the steps before it have succeeded.</summary>
    public const string Success = "Success";

    /// <summary>Condition: an expression decides.</summary>
    public const string Variable = "Variable";

    /// <summary>Start trigger: after the step before it.</summary>
    public const string StartAfterPrevious = "StartAfterPrevious";

    /// <summary>Start trigger: side by side with the step before it.</summary>
    public const string StartWithPrevious = "StartWithPrevious";

    /// <summary>Package requirement: the server decides.</summary>
    public const string LetOctopusDecide = "LetOctopusDecide";

    /// <summary>Acquisition: packages are fetched to the server.</summary>
    public const string OnServer = "Server";

    /// <summary>Acquisition: packages are not fetched.</summary>
    public const string NotAcquired = "NotAcquired";

    /// <summary>Id of the feed of packages that the server has itself.</summary>
    public const string BuiltInFeed = "feeds-builtin";

    /// <summary>Id of the feed whose packages are projects and whose versions are releases.</summary>
    public const string ReleasesFeed = "feeds-builtin-releases";

    /// <summary>Property of a step: the roles of its targets, with commas.</summary>
    public const string TargetRoles = "Octopus.Action.TargetRoles";

    /// <summary>Property of a step: on how many targets at once.</summary>
    public const string MaxParallelism = "Octopus.Action.MaxParallelism";

    /// <summary>Property of a step: the expression that decides.</summary>
    public const string ConditionExpression = "Octopus.Step.ConditionVariableExpression";

    /// <summary>Property of an action: the expression that decides, where its member <c>Condition</c> is <see cref="Variable"/> (names of the web portal).</summary>
    public const string ActionConditionExpression = "Octopus.Action.ConditionVariableExpression";

    /// <summary>Property of an action: whether it is executed on the server or a worker, not on the targets.</summary>
    public const string RunOnServer = "Octopus.Action.RunOnServer";

    /// <summary>Property of an action: the text of its script.</summary>
    public const string ScriptBody = "Octopus.Action.Script.ScriptBody";

    /// <summary>Property of an action: how long it may take, in minutes.</summary>
    public const string TimeLimit = "Octopus.Action.ExecutionTimeout.Minutes";

    /// <summary>Property of an action: how often it is tried again.</summary>
    public const string Retries = "Octopus.Action.AutoRetry.MaximumCount";

    /// <summary>The parts of a list in one text.</summary>
    public static IReadOnlyList<string> ListOf(string? text) =>
        [.. (text ?? string.Empty).Split([','], StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()).Where(part => part.Length > 0)];
}
