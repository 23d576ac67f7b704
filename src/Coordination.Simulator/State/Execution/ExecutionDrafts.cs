namespace Coordination.Simulator.State;

/// <summary>What of a draft a client may say, for deployments and runs of runbooks alike.</summary>
internal static class ExecutionDrafts
{
    /// <summary>A new execution with that, and who creates it now.</summary>
    /// <param name="draft">What the client says.</param>
    /// <param name="server">Whose clock counts.</param>
    /// <param name="by">Who creates it; null: the server itself.</param>
    public static T Accepted<T>(T draft, OctopusServer server, User? by)
        where T : Execution, new() => new()
        {
            ForcePackageDownload = draft.ForcePackageDownload,
            Priority = draft.Priority,
            SkipActions = draft.SkipActions,
            SpecificMachineIds = draft.SpecificMachineIds,
            ExcludedMachineIds = draft.ExcludedMachineIds,
            UseGuidedFailure = draft.UseGuidedFailure,
            Comments = draft.Comments,
            FormValues = draft.FormValues,
            PassedVariables = draft.PassedVariables,
            QueueTime = ExecutionChecks.Given(draft.QueueTime),
            QueueTimeExpiry = ExecutionChecks.Given(draft.QueueTimeExpiry),
            Created = server.Now,
            DeployedBy = by?.Username ?? "System",
            DeployedById = by?.Id,
        };
}
