using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Pipeline;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Pipeline;

public sealed class PipelinePumpTests
{
    private readonly RecordingSink _sink = new();

    [Fact]
    public void What_is_said_on_other_threads_is_said_in_order_on_the_calling_thread()
    {
        Run(async (output, _) =>
        {
            for (var i = 0; i < 100; i++)
            {
                output.Write(i);
                await Task.Yield();
            }
        });

        Assert.Equal(Enumerable.Range(0, 100).Select(i => "write " + i), _sink.Said);
        Assert.All(_sink.Threads, thread => Assert.Equal(Environment.CurrentManagedThreadId, thread));
    }

    [Fact]
    public void The_body_runs_on_the_thread_pool()
    {
        var isPool = false;
        Run((_, _) =>
        {
            isPool = Thread.CurrentThread.IsThreadPoolThread;
            return Task.CompletedTask;
        });
        Assert.True(isPool);
    }

    [Fact]
    public void Each_of_many_questions_asked_at_once_gets_its_own_answer()
    {
        _sink.Answers = change => int.Parse(change) % 3 == 0 ? Answer.No : Answer.Yes;
        Answer[] answers = [];
        Run(async (output, _) =>
            answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => output.ConfirmAsync(i.ToString())))));

        Assert.Equal(Enumerable.Range(0, 50).Select(i => i % 3 == 0 ? Answer.No : Answer.Yes), answers);
    }

    [Fact]
    public void Work_never_goes_on_upon_the_pipeline_thread_after_an_answer()
    {
        var thread = 0;
        Run(async (output, _) =>
        {
            await output.ConfirmAsync("x");
            thread = Environment.CurrentManagedThreadId;
        });
        Assert.NotEqual(Environment.CurrentManagedThreadId, thread);
    }

    [Fact]
    public void What_the_sink_throws_ends_the_work_is_waited_for_and_comes_out_untouched()
    {
        var stop = new InvalidTimeZoneException("a type nobody expects");
        _sink.Throws = text => text == "write 1" ? stop : null;
        var ended = false;
        var thrown = Assert.Throws<InvalidTimeZoneException>(() => Run(async (output, token) =>
        {
            output.Write(1);
            output.Write(2);
            var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = token.Register(cancelled.SetResult);
            await cancelled.Task;
            ended = true;
        }));

        Assert.Same(stop, thrown);
        Assert.True(ended);
        Assert.Equal(["write 1"], _sink.Said);
    }

    [Theory]
    [InlineData("confirm a")]
    [InlineData("write 1")]
    [InlineData("progress")]
    public void Questions_that_nobody_will_answer_fail_with_the_reason(string culprit)
    {
        var stop = new TimeoutException("enough");
        _sink.Throws = text => text == culprit ? stop : null;
        Exception? seen = null;
        using var ended = new ManualResetEventSlim();
        Assert.Throws<TimeoutException>(() => Run(async (output, _) =>
        {
            output.Progress(new ProgressUpdate(1, "a", "b"));
            output.Write(1);
            var questions = new[] { output.ConfirmAsync("a"), output.ConfirmAsync("b") };
            seen = await Assert.ThrowsAnyAsync<Exception>(() => Task.WhenAll(questions));
            Assert.All(questions, question => Assert.False(question.IsCompletedSuccessfully));
            ended.Set();
        }));

        // On a busy machine the pump leaves before the work that it told to end has done so.
        Assert.True(ended.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Same(stop, seen);
    }

    [Fact]
    public void The_works_own_error_comes_after_all_its_output()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => Run((output, _) =>
        {
            output.Write("last words");
            throw new InvalidOperationException("broken");
        }));
        Assert.Equal("broken", thrown.Message);
        Assert.Equal(["write last words"], _sink.Said);
    }

    [Fact]
    public void A_cancellation_that_nobody_asked_for_is_an_error()
    {
        Assert.Throws<TaskCanceledException>(() => Run((_, _) => Task.FromCanceled(new CancellationToken(canceled: true))));
    }

    [Fact]
    public void A_stop_ends_the_work_and_takes_no_more_output()
    {
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Run(
            async (output, token) =>
            {
                output.Farewell = () => "Deployments-1 goes on";
                output.Write("before");
                await output.ConfirmAsync("now");
                await stop.CancelAsync();
                output.Write("after");
                token.ThrowIfCancellationRequested();
            },
            stop.Token));
        Assert.Equal(["write before", "confirm now", "farewell Deployments-1 goes on"], _sink.Said);
    }

    [Fact]
    public void A_stop_gives_the_prompt_back_after_a_grace_of_less_than_a_second_though_the_work_ignores_it()
    {
        using var stop = new CancellationTokenSource();
        var watch = Stopwatch.StartNew();
        Assert.Throws<OperationCanceledException>(() => Run(
            async (_, _) =>
            {
                await stop.CancelAsync();
                await new TaskCompletionSource().Task;
            },
            stop.Token));
        Assert.InRange(PipelinePump.Grace, TimeSpan.Zero, TimeSpan.FromSeconds(0.9));

        // The work would never end; what is above the grace here is what other tests on the same machine take.
        Assert.InRange(watch.Elapsed, PipelinePump.Grace - TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void What_is_said_after_the_end_is_dropped()
    {
        IOutput? kept = null;
        Run((output, _) =>
        {
            kept = output;
            return Task.CompletedTask;
        });
        kept!.Write("late");
        kept.Progress(new ProgressUpdate(1, "a", "b"));
        Assert.True(kept.ConfirmAsync("late").IsCanceled);
        Assert.Empty(_sink.Said);
    }

    [Fact]
    public void Without_a_stop_there_is_no_farewell()
    {
        Run((output, _) =>
        {
            output.Farewell = () => "bye";
            return Task.CompletedTask;
        });
        Assert.Empty(_sink.Said);
    }

    private void Run(Func<IOutput, CancellationToken, Task> body, CancellationToken stop = default) =>
        PipelinePump.Run(_sink, body, stop);
}
