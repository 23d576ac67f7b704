using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Waiting.Shell;
using Coordination.Simulator.Clock;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Shell;

public sealed class SharedReadTests
{
    private int _reads;
    private TaskCompletionSource<string> _answer = new();

    [Fact]
    public async Task Who_comes_while_a_read_is_on_its_way_gets_the_next_one()
    {
        var shared = Shared(TimeSpan.Zero);
        var first = shared.GetAsync(CancellationToken.None);
        var second = shared.GetAsync(CancellationToken.None);
        var third = shared.GetAsync(CancellationToken.None);

        Answer("old");
        Assert.Equal("old", await first);
        Assert.False(second.IsCompleted);
        Answer("new");

        Assert.Equal(("new", "new", 2), (await second, await third, _reads));
    }

    [Fact]
    public async Task Where_an_answer_may_be_a_little_old_who_comes_while_it_is_on_its_way_shares_it()
    {
        var shared = Shared(TimeSpan.FromSeconds(5));
        var first = shared.GetAsync(CancellationToken.None);
        var second = shared.GetAsync(CancellationToken.None);

        Answer("one");

        Assert.True(second.IsCompleted);
        Assert.Equal(("one", "one", "one", 1), (await first, await second, await shared.GetAsync(CancellationToken.None), _reads));
    }

    [Fact]
    public async Task Who_comes_when_the_reading_on_its_way_is_older_than_an_answer_may_be_gets_the_next_one()
    {
        var time = new VirtualTime(DateTimeOffset.UnixEpoch);
        var shared = Shared(TimeSpan.FromSeconds(5), time);
        var first = shared.GetAsync(CancellationToken.None);
        time.AdvanceBy(TimeSpan.FromSeconds(6));
        var second = shared.GetAsync(CancellationToken.None);

        Answer("old");
        Answer("new");

        Assert.Equal(("old", "new"), (await first, await second));
    }

    [Fact]
    public async Task An_answer_is_as_old_as_its_question()
    {
        var time = new VirtualTime(DateTimeOffset.UnixEpoch);
        var shared = Shared(TimeSpan.FromSeconds(5), time);
        var first = shared.GetAsync(CancellationToken.None);
        time.AdvanceBy(TimeSpan.FromSeconds(4));
        Answer("slow");
        time.AdvanceBy(TimeSpan.FromSeconds(2));
        var second = shared.GetAsync(CancellationToken.None);
        Answer("new");

        Assert.Equal(("slow", "new"), (await first, await second));
    }

    [Fact]
    public async Task A_failure_reaches_all_who_wait_and_the_next_reads_anew()
    {
        var shared = Shared(TimeSpan.FromSeconds(5));
        var first = shared.GetAsync(CancellationToken.None);
        var failing = _answer;
        _answer = new();
        failing.SetException(new InvalidOperationException("away"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);

        var second = shared.GetAsync(CancellationToken.None);
        Answer("there");

        Assert.Equal(("there", "there", 2), (await second, await shared.GetAsync(CancellationToken.None), _reads));
    }

    [Fact]
    public async Task Who_has_enough_leaves_the_others_their_answer()
    {
        var shared = Shared(TimeSpan.Zero);
        using var enough = new CancellationTokenSource();
        var first = shared.GetAsync(enough.Token);
        var second = shared.GetAsync(CancellationToken.None);
        await enough.CancelAsync();
        Answer("one");
        Answer("two");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("two", await second);
    }

    [Fact]
    public async Task Who_asks_again_as_soon_as_it_failed_is_read_for_anew()
    {
        var shared = Shared(TimeSpan.FromSeconds(5));
        var again = AgainAsync();
        var failing = _answer;
        _answer = new();
        failing.SetException(new InvalidOperationException("away"));
        Answer("there");

        Assert.True(again.IsCompleted);
        Assert.Equal("there", await again);

        async Task<string> AgainAsync()
        {
            try
            {
                return await shared.GetAsync(CancellationToken.None);
            }
            catch (InvalidOperationException)
            {
                return await shared.GetAsync(CancellationToken.None);
            }
        }
    }

    [Fact]
    public async Task For_who_has_enough_already_nothing_is_read()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Shared(TimeSpan.Zero).GetAsync(new CancellationToken(canceled: true)));

        Assert.Equal(0, _reads);
    }

    private SharedRead<string> Shared(TimeSpan life, VirtualTime? time = null) => new(
        () =>
        {
            _reads++;
            return _answer.Task;
        },
        life,
        time ?? new VirtualTime(DateTimeOffset.UnixEpoch));

    private void Answer(string text)
    {
        var answer = _answer;
        _answer = new();
        answer.SetResult(text);
    }
}
