using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.PowerShell.Steps;

/// <summary>Who a step is: its task, and in words what it is a step of.</summary>
/// <param name="variables">The step's variables.</param>
internal sealed class StepIdentity(StepVariables variables)
{
    private const string OutputOfAction = "].Output";
    private const string BeginOfHold = "Coordination.Lock[";
    private const string EndOfHold = "].Hold";

    /// <summary>Id of the server task.</summary>
    public string? TaskId => variables.TaskId;

    /// <summary>Id of the project that is deployed; null in a runbook, which deploys nothing.</summary>
    public string? ProjectId => variables["Octopus.Deployment.Id"] is null ? null : variables["Octopus.Project.Id"];

    /// <summary>Name of the project.</summary>
    public string? Project => variables["Octopus.Project.Name"];

    /// <summary>Name of the environment.</summary>
    public string? Environment => variables["Octopus.Environment.Name"];

    /// <summary>Name of the tenant.</summary>
    public string? Tenant => variables["Octopus.Deployment.Tenant.Name"];

    /// <summary>Name of the deployment target; null in a step that runs on none.</summary>
    public string? Machine => variables["Octopus.Machine.Name"];

    /// <summary>Comment of the deployment.</summary>
    public string? Comments => variables["Octopus.Deployment.Comments"];

    /// <summary>All of it in words, e.g. <c>Trading API 1.4.0 to Staging for Acme, step Migrate on web01</c>.</summary>
    public string Name =>
        (variables["Octopus.Runbook.Name"] is { } runbook ? Project + ", runbook " + runbook : Project + After(" ", variables["Octopus.Release.Number"]))
        + After(" to ", Environment) + After(" for ", Tenant)
        + After(", step ", variables["Octopus.Action.Name"] ?? variables["Octopus.Step.Name"]) + After(" on ", Machine);

    /// <summary>
    /// Ids of the holds that earlier steps of the task took: a step finds the output variables of those that were over before it began, and of no others.
    /// </summary>
    public IReadOnlyList<string> EarlierHolds =>
    [
        .. variables.Names
            .Where(name => name.EndsWith(EndOfHold, StringComparison.OrdinalIgnoreCase) && Has(name, OutputOfAction) && Has(name, BeginOfHold))
            .Select(name => variables[name]).OfType<string>().Distinct(StringComparer.Ordinal),
    ];

    private static bool Has(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static string After(string words, string? value) => value is null ? string.Empty : words + value;
}
