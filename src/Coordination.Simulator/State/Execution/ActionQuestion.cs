using System;
using Coordination.Simulator.Scenarios;

namespace Coordination.Simulator.State;

/// <summary>What an action asks people, and their answer until it takes effect; a simulated person answers where the scenario plans it.</summary>
internal sealed class ActionQuestion(ProcessRun run, PlannedAction planned, ActivityNode leaf, PlannedAnswer? plannedAnswer, Action answered)
{
    private const int MaxPlannedRetries = 5;

    private Interruption? _question;
    private IDisposable? _alarm;
    private string? _answer;
    private int _plannedRetries;

    /// <summary>A question is open, or its answer has not taken effect.</summary>
    public bool IsOpen => _question is not null;

    public void Ask(InterruptionType type, string instructions)
    {
        leaf.IsInterrupted = true;
        _question = run.Server.Questions.Raise(run, planned, leaf, type, instructions, Answered);
        if (plannedAnswer is not { } scripted) return;

        // Somebody who retries for ever would keep virtual time going for ever.
        var answer = scripted.Answer is "Retry" && ++_plannedRetries > MaxPlannedRetries ? "Fail" : scripted.Answer;
        _alarm = run.Server.Timers.After(scripted.After, () => run.Server.Questions.AnswerByItself(_question, answer));
    }

    /// <summary>Takes the answer, and closes the question; null where none was given.</summary>
    public string? TakeAnswer()
    {
        if (_answer is not { } answer) return null;
        _answer = null;
        _question = null;
        leaf.IsInterrupted = false;
        leaf.Log(run.Server, LogCategory.Info, $"Answered: {answer}");
        return answer;
    }

    /// <summary>Nobody answers by itself any more.</summary>
    public void Stop() => _alarm?.Dispose();

    private void Answered(string answer)
    {
        _alarm?.Dispose();
        _answer = answer;
        answered();
    }
}
