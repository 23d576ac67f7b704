using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>How people answer interruptions: take responsibility, then submit. Responsibility belongs to a user, not to whoever holds the key.</summary>
internal sealed class InterruptionAnswers(OctopusServer server)
{
    /// <summary>Makes the user the one who may answer.</summary>
    /// <exception cref="Refusal">It is no longer pending, or teams are responsible and he is in none of them.</exception>
    public void TakeResponsibility(Interruption interruption, User by)
    {
        if (!interruption.IsPending) throw Refusal.Saying("This interruption has already been submitted, possibly by another user.");
        server.ResponsibleTeams.Check(interruption, by);
        interruption.ResponsibleUserId = by.Id;
    }

    /// <summary>Answers.</summary>
    /// <param name="interruption">What is answered.</param>
    /// <param name="values">The form, flat: Notes, and Result or Guidance.</param>
    /// <param name="by">Who answers.</param>
    /// <exception cref="Refusal">Not responsible, somebody else is, already submitted, errors in the form.</exception>
    public void Submit(Interruption interruption, IReadOnlyDictionary<string, string?> values, User by)
    {
        if (!interruption.IsPending) throw Refusal.Saying("The interruption has already been submitted.");
        if (interruption.ResponsibleUserId is null) throw Refusal.Saying("You must take responsibility for this interruption before attempting to submit it.");
        if (!string.Equals(interruption.ResponsibleUserId, by.Id, System.StringComparison.Ordinal)) throw Refusal.Saying("Someone else has taken responsibility for this interruption, and only they are allowed to submit it.");
        if (!values.TryGetValue(interruption.AnswerField, out var answer) || !interruption.Answers.Contains(answer, System.StringComparer.Ordinal))
        {
            throw new Refusal(400, "There were errors with the form.", $"{interruption.AnswerField} must be one of: {string.Join(", ", interruption.Answers)}.");
        }

        interruption.IsPending = false;
        foreach (var value in values) interruption.Values[value.Key] = value.Value;
        interruption.Task.PendingInterruptions.Remove(interruption);
        server.Audit.Record("InterruptionSubmitted", interruption.SpaceId, $"{interruption.Title} was answered with {answer}", by, interruption, interruption.Task, interruption.Task.Execution);
        interruption.Answered(answer!);
    }
}
