using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Scripts.Variables;

/// <summary>The variables of a release, those of library sets included, that hold for one step on one target.</summary>
internal static class ProjectVariables
{
    // Which scope wins where several fit: what is nearer to the one process that runs.
    private static readonly IReadOnlyList<string> FromFarToNear = ["Channel", "Environment", "Role", "TenantTag", "Tenant", "Machine", "Action"];

    public static IEnumerable<Variable> Of(ProcessRun run, PlannedAction planned, RunTarget target)
    {
        var snapshot = run.Execution.Snapshot;
        var found = new Dictionary<string, Variable>(StringComparer.OrdinalIgnoreCase);

        // A project's own variable wins over one of a library set.
        foreach (var set in run.Server.VariableSets.Of([snapshot.ProjectVariableSetSnapshotId ?? "", .. snapshot.LibraryVariableSetSnapshotIds]))
        {
            foreach (var variable in set.Variables.Where(variable => Applies(variable, run, planned, target)).OrderByDescending(Nearness))
            {
                if (!found.ContainsKey(variable.Name)) found.Add(variable.Name, variable);
            }
        }

        return found.Values;
    }

    /// <summary>What a variable says for the step on the target: what a parent passed, else the answer to its prompt, or its value.</summary>
    public static string? ValueOf(string name, ProcessRun run, PlannedAction planned, RunTarget target) =>
        run.Execution.PassedVariables.TryGetValue(name, out var passed) ? passed
        : Of(run, planned, target).FirstOrDefault(variable => variable.Name.IsSameAs(name)) is { } found ? run.Execution.ValueOf(found) : null;

    /// <summary>Whether its value must not be read in logs.</summary>
    public static bool IsSecret(this Variable variable) => variable.IsSensitive || variable.Type.IsSameAs("Sensitive");

    private static int Nearness(Variable variable) => variable.Scope.Sum(scope => 1 << (Place(scope.Key) + 1));

    private static int Place(string kind) => FromFarToNear.ToList().FindIndex(known => known.IsSameAs(kind));

    private static bool Applies(Variable variable, ProcessRun run, PlannedAction planned, RunTarget target) => variable.Scope.All(scope => scope.Key.ToUpperInvariant() switch
    {
        "CHANNEL" => Has(scope.Value, run.Execution.Snapshot.ScopeChannelId),
        "ENVIRONMENT" => Has(scope.Value, run.Environment.Id),
        "ROLE" => target.Machine?.Roles.Any(role => Has(scope.Value, role)) == true,
        "TENANTTAG" => run.Tenant?.TenantTags.Any(tag => Has(scope.Value, tag)) == true,
        "TENANT" => Has(scope.Value, run.Tenant?.Id),
        "MACHINE" => Has(scope.Value, target.Machine?.Id),
        "ACTION" => Has(scope.Value, planned.Action.Id),
        "PROCESSOWNER" => Has(scope.Value, run.Project.Id),
        _ => false,
    });

    private static bool Has(IEnumerable<string> ids, string? id) => id is not null && ids.Contains(id, StringComparer.OrdinalIgnoreCase);
}
