using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Time;
using Polly;
using Polly.Retry;

namespace Coordination.Core.Octopus.Transport;

/// <summary>Repeats what may be repeated until it works, fails for good, or the budget is spent.</summary>
internal sealed class Repeater
{
    private static readonly ResiliencePropertyKey<RetryState> _state = new("Coordination.RetryState");

    private readonly ResiliencePipeline<Attempt> _pipeline;
    private readonly TimeProvider _time;

    /// <summary>Makes one for a set of options.</summary>
    public Repeater(RetryOptions options, TimeProvider time, Jitter jitter)
    {
        _time = time;
        var rule = new RetryRule(options, time, jitter);
        _pipeline = new ResiliencePipelineBuilder<Attempt> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = arguments => new ValueTask<bool>(
                    arguments.Outcome.Result is { } attempt && rule.Repeats(attempt, StateOf(arguments.Context))),
                DelayGenerator = WaitAsync,
            })
            .Build();
    }

    /// <summary>Sends until the outcome is final, and answers that. Throws only when the token ends it.</summary>
    public async Task<Attempt> RunAsync(Func<CancellationToken, Task<Attempt>> send, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(_state, new RetryState(_time.GetTimestamp()));
            return await _pipeline.ExecuteAsync(
                static async (context, send) => await send(context.CancellationToken).ConfigureAwait(false), context, send).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>
    /// Waits here and reports no delay. Polly's own wait continues on the thread pool on netstandard2.0, where
    /// virtual time cannot see it.
    /// </summary>
    private async ValueTask<TimeSpan?> WaitAsync(RetryDelayGeneratorArguments<Attempt> arguments)
    {
        await _time.DelayAsync(StateOf(arguments.Context).NextWait, arguments.Context.CancellationToken).ConfigureAwait(false);
        return TimeSpan.Zero;
    }

    private static RetryState StateOf(ResilienceContext context) =>
        context.Properties.TryGetValue(_state, out var state) ? state : throw new InvalidOperationException("A repetition without its state.");
}
