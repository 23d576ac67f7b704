using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>Raises interruptions, and answers those that the scenario answers by itself.</summary>
internal sealed class Questions(OctopusServer server)
{
    public Interruption Raise(ProcessRun run, PlannedAction planned, ActivityNode leaf, InterruptionType type, string instructions, Action<string> answered)
    {
        var isGuidance = type == InterruptionType.GuidedFailure;
        var interruption = server.Interruptions.Add(new Interruption
        {
            SpaceId = run.Execution.SpaceId,
            Title = isGuidance ? $"{planned.Action.Name} requires failure guidance" : planned.Action.Name,
            Type = type,
            Created = server.Now,
            TaskId = run.Task.Id,
            Task = run.Task,
            CorrelationId = leaf.Id,
            Instructions = instructions,
            Answers = isGuidance ? GuidanceFor(planned.Action) : ["Proceed", "Abort"],
            ResponsibleTeamIds = isGuidance ? [] : TeamsOf(planned.Action),
            RelatedDocumentIds = [run.Execution.Id, run.Task.Id, run.Project.Id, run.Execution.Snapshot.Id, run.Environment.Id],
            Answered = answered,
        });
        run.Task.PendingInterruptions.Add(interruption);
        leaf.Log(server, LogCategory.Wait, isGuidance ? "Waiting for failure guidance" : $"Submitted interruption {interruption.Id}: waiting for somebody to proceed or abort");
        server.Audit.Record(
            isGuidance ? EventCategories.GuidedFailureRaised : EventCategories.ManualInterventionRaised,
            run.Execution.SpaceId, $"{interruption.Title} was raised by {run.Task.Description}", by: null, interruption, run.Execution, run.Task, run.Project, run.Environment, run.Execution.Snapshot);
        return interruption;
    }

    /// <summary>The simulated person answers, unless somebody has taken it.</summary>
    public void AnswerByItself(Interruption interruption, string answer)
    {
        if (!interruption.IsPending || interruption.ResponsibleUserId is not null) return;
        var person = server.Users.Get(OctopusServer.PersonId);
        server.InterruptionAnswers.TakeResponsibility(interruption, person);
        server.InterruptionAnswers.Submit(interruption, new Dictionary<string, string?>(StringComparer.Ordinal) { [interruption.AnswerField] = answer, ["Notes"] = "Answered by the scenario" }, person);
    }

    private static IReadOnlyList<string> GuidanceFor(ProcessAction action) => action.IsRequired ? ["Fail", "Retry"] : ["Fail", "Retry", "Ignore", "Exclude"];

    private static List<string> TeamsOf(ProcessAction action) =>
        [.. (action.Property(ProcessProperties.ResponsibleTeamIds) ?? "").Split(',').Select(team => team.Trim()).Where(team => team.Length > 0)];
}
