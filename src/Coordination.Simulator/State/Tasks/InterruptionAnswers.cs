using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>How people answer interruptions: take responsibility, then submit.</summary>
internal sealed class InterruptionAnswers(OctopusServer server)
{
    /// <summary>Makes the user the one who may answer.</summary>
    /// <exception cref="Refusal">It is no longer pending.</exception>
    public void TakeResponsibility(Interruption interruption, User by) => throw new System.NotSupportedException($"{interruption.Id} by {by.Username} on {server.Now}: under construction.");

    /// <summary>Answers.</summary>
    /// <param name="interruption">What is answered.</param>
    /// <param name="values">The form, flat: Notes, and Result or Guidance.</param>
    /// <param name="by">Who answers.</param>
    /// <exception cref="Refusal">Not responsible, somebody else is, already submitted, errors in the form.</exception>
    public void Submit(Interruption interruption, IReadOnlyDictionary<string, string?> values, User by) =>
        throw new System.NotSupportedException($"{interruption.Id} by {by.Username} with {values.Count} on {server.Now}: under construction.");
}
