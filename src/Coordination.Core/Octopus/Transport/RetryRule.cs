using System;

namespace Coordination.Core.Octopus.Transport;

/// <summary>Decides whether a request that may be repeated is, and after what wait.</summary>
internal sealed class RetryRule(RetryOptions options, TimeProvider time, Jitter jitter)
{
    /// <summary>Whether to repeat; sets the wait.</summary>
    public bool Repeats(Attempt attempt, RetryState state)
    {
        if (!Passes(attempt, state))
            return false;
        state.NextWait = WaitFor(attempt.Answer?.RetryAfter, state.Repeats++);
        return time.GetElapsedTime(state.Started) + state.NextWait <= options.Budget;
    }

    private bool Passes(Attempt attempt, RetryState state) => attempt switch
    {
        { Fault.Kind: FaultKind.NameUnknown or FaultKind.NotConnected } => options.KnowsTheServer,

        // A certificate that is not trusted now will not be in a minute.
        { Fault.Kind: FaultKind.NotSecured } => false,
        { Fault: not null } => true,
        { Answer.Status: 408 or 429 or 502 or 503 or 504 } => true,

        // The server says that it does not know how, not that it cannot now.
        { Answer.Status: 501 or 505 } => false,
        { Answer.Status: >= 500 } => state.RepeatsOfServerError++ < options.RepeatsOfServerError,
        { Answer: { IsSuccess: true, IsHtml: true } } when !options.KnowsTheServer => false,
        { Answer: { IsSuccess: true, LooksWhole: false } } => state.RepeatsOfServerError++ < options.RepeatsOfServerError,
        _ => false,
    };

    private TimeSpan WaitFor(TimeSpan? asked, int repeats)
    {
        var full = Math.Min(options.FirstWait.TotalSeconds * Math.Pow(2, Math.Min(repeats, 30)), options.LongestWait.TotalSeconds);
        var random = jitter.Next();
        var own = TimeSpan.FromSeconds((full / 2) + (full / 2 * random));

        // Not all who were turned away come back at the same instant: up to a second more than asked.
        return asked is null ? own : asked.Value + TimeSpan.FromSeconds(random);
    }
}
