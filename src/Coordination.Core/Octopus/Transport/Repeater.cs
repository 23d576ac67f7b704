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

    private readonly Lazy<ResiliencePipeline<Attempt>> _pipeline;
    private readonly TimeProvider _time;

    /// <summary>Makes one for a set of options.</summary>
    public Repeater(RetryOptions options, TimeProvider time, Jitter jitter)
    {
        _time = time;
        var rule = new RetryRule(options, time, jitter);
        _pipeline = new Lazy<ResiliencePipeline<Attempt>>(() => NewPipeline(rule));
    }

    /// <summary>Sends until the outcome is final, and answers that. Throws only when the token ends it.</summary>
    public async Task<Attempt> RunAsync(Func<CancellationToken, Task<Attempt>> send, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        var first = await send(cancellationToken).ConfigureAwait(false);

        // Nearly always. A script that asks three things and ends then never loads Polly, which takes it longer than the three requests.
        return first.Answer is { IsSuccess: true, LooksWhole: true } ? first : await RepeatAsync(first, send, started, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Attempt> RepeatAsync(Attempt first, Func<CancellationToken, Task<Attempt>> send, long started, CancellationToken cancellationToken)
    {
        Attempt? sent = first;
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(_state, new RetryState(started));
            return await _pipeline.Value.ExecuteAsync(async context =>
            {
                var attempt = sent ?? await send(context.CancellationToken).ConfigureAwait(false);
                sent = null;
                return attempt;
            }, context).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline<Attempt> NewPipeline(RetryRule rule) => new ResiliencePipelineBuilder<Attempt> { TimeProvider = _time }
        .AddRetry(new RetryStrategyOptions<Attempt>
        {
            MaxRetryAttempts = int.MaxValue,
            ShouldHandle = arguments => new ValueTask<bool>(
                arguments.Outcome.Result is { } attempt && rule.Repeats(attempt, StateOf(arguments.Context))),
            DelayGenerator = WaitAsync,
        })
        .Build();

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
