using System.Collections.Generic;
using System.Management.Automation;
using Coordination.PowerShell.Handlers;

namespace Coordination.Commands;

/// <summary>Finds out what exactly a plan would do, and checks all that can be checked. Nothing is changed.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, "CoordinationPlan", DefaultParameterSetName = ByProject)]
[OutputType(typeof(ResolvedPlan))]
public sealed class ResolveCoordinationPlanCommand : PlanCmdlet
{
    private protected override void Process(IReadOnlyList<CoordinationPlan> plans)
    {
        foreach (var plan in plans)
        {
            RunConnected(async (connection, facts, output, stop) =>
                output.Write(await Engine.ResolveAsync(connection, StepDefaults.Fill(plan, facts.Step), stop).ConfigureAwait(false)));
        }
    }
}
