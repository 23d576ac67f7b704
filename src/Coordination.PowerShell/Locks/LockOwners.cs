using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.PowerShell.Connections;
using Coordination.PowerShell.Steps;

namespace Coordination.PowerShell.Locks;

/// <summary>Says who a session is to locks, and under which holds it runs.</summary>
internal static class LockOwners
{
    /// <summary>The owner.</summary>
    public static StepLockOwner Of(SessionFacts facts)
    {
        var step = facts.Step is { } variables ? new StepIdentity(variables) : null;
        return new StepLockOwner
        {
            Name = step?.Name ?? Environment.UserName + " on " + Environment.MachineName + ", process " + System.Diagnostics.Process.GetCurrentProcess().Id,
            TaskId = step?.TaskId,
            ProjectId = step?.ProjectId,
            Under = Under(facts, step),
            Earlier = step?.EarlierHolds ?? [],
        };
    }

    /// <summary>What fills the fields of names: what the step knows, and what was typed.</summary>
    public static StepLockPlace Place(SessionFacts facts, string? environment, string? tenant)
    {
        var step = facts.Step is { } variables ? new StepIdentity(variables) : null;
        return new StepLockPlace
        {
            Project = step?.Project,
            Environment = environment ?? step?.Environment,
            Tenant = tenant ?? (environment is null ? step?.Tenant : null),
            Machine = step?.Machine ?? Environment.MachineName,
            IsTyped = environment is not null || tenant is not null,
        };
    }

    /// <summary>Ids of the holds that deployments which the session starts run under: those that it runs under itself, and those that its task took.</summary>
    public static IReadOnlyList<string> OfChildren(SessionFacts facts)
    {
        var step = facts.Step is { } variables ? new StepIdentity(variables) : null;
        return [.. Under(facts, step).Concat(step?.EarlierHolds ?? []).Distinct(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> Under(SessionFacts facts, StepIdentity? step) =>
        [.. facts.Holds.Ids.Concat(ProcessHolds.Inherited).Concat(HoldMarker.Read(step?.Comments)).Distinct(StringComparer.Ordinal)];
}
