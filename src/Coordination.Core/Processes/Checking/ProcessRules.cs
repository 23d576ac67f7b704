using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Core.Processes.Checking;

/// <summary>The rules that need no server, in the order in which a person should read what they find.</summary>
internal static class ProcessRules
{
    private static readonly Func<DeploymentProcess, IEnumerable<ProcessFinding>>[] _rules =
        [NameRules.Check, ContentRules.Check, ConditionRules.Check, ParallelRules.Check, OrderRules.Check, LockRules.Check];

    /// <summary>All findings.</summary>
    public static IReadOnlyList<ProcessFinding> Check(DeploymentProcess process) => [.. _rules.SelectMany(rule => rule(process))];
}
