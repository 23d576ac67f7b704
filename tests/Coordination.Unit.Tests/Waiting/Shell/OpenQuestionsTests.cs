using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Waiting.Facts;
using Coordination.Core.Waiting.Shell;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Shell;

public sealed class OpenQuestionsTests : IDisposable
{
    private readonly List<Func<DateTimeOffset, WaitFact>> _posted = [];
    private readonly List<Exception> _faults = [];
    private readonly OpenQuestions _questions;
    private TaskCompletionSource<Func<DateTimeOffset, WaitFact>> _answer = new();
    private CancellationToken _stop;
    private int _asked;

    public OpenQuestionsTests() => _questions = new OpenQuestions(_posted.Add, _faults.Add);

    public void Dispose() => _questions.Dispose();

    [Fact]
    public void Each_is_asked_once_until_its_answer_has_become_a_fact()
    {
        Ask();
        Ask();
        Assert.Equal(1, _asked);

        Answer();
        Ask();
        Assert.Equal(1, _asked);

        Assert.Equal(DateTimeOffset.UnixEpoch, Assert.Single(_posted)(DateTimeOffset.UnixEpoch).At);
        Ask();
        Assert.Equal(2, _asked);
    }

    [Fact]
    public void When_the_wait_is_over_they_are_called_back_and_nothing_is_told()
    {
        using (var questions = new OpenQuestions(_posted.Add, _faults.Add))
            Ask(questions);
        Assert.True(_stop.IsCancellationRequested);

        _answer.SetCanceled(_stop);
        Assert.Empty(_faults);
        Assert.Empty(_posted);
    }

    [Fact]
    public void A_fault_of_our_own_is_told()
    {
        Ask();
        _answer.SetException(new InvalidOperationException("bug"));

        Assert.Equal("bug", Assert.Single(_faults).Message);
    }

    private void Ask() => Ask(_questions);

    private void Ask(OpenQuestions questions) => questions.Ask("what", stop =>
    {
        _asked++;
        _stop = stop;
        return _answer.Task;
    });

    private void Answer()
    {
        var answer = _answer;
        _answer = new();
        answer.SetResult(at => new InstantCame(at));
    }
}
