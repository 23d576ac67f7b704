using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Waiting.Shell;
using Xunit;

namespace Coordination.Unit.Tests.Waiting.Shell;

public sealed class GatheredReadTests
{
    private readonly List<string> _reads = [];
    private readonly GatheredRead<string> _gathered;
    private TaskCompletionSource<bool> _answer = new();

    public GatheredReadTests() => _gathered = new GatheredRead<string>(async (ids, keep) =>
    {
        _reads.Add(string.Join(" ", ids));
        await _answer.Task;
        foreach (var id in ids)
            keep(id, id + "!");
    });

    [Fact]
    public async Task What_is_asked_for_meanwhile_is_read_together_and_counts_as_missing_until_then()
    {
        var all = new[] { "a", "b", "c" }.Select(id => _gathered.GetAsync([id], CancellationToken.None)).ToList();
        Assert.Equal(3, _gathered.Missing);

        Answer();
        Assert.Equal(2, _gathered.Missing);
        Answer();

        Assert.Equal(["a!", "b!", "c!"], (await Task.WhenAll(all)).Select(read => read.Single().Value));
        Assert.Equal(["a", "b c"], _reads);
        Assert.Equal(0, _gathered.Missing);
    }

    [Fact]
    public async Task What_is_forgotten_is_read_again()
    {
        _answer.SetResult(true);
        await _gathered.GetAsync(["a", "b"], CancellationToken.None);
        _gathered.Forget("A");

        await _gathered.GetAsync(["a", "b"], CancellationToken.None);

        Assert.Equal(["a b", "a"], _reads);
    }

    [Fact]
    public async Task What_is_known_by_the_time_or_asked_for_twice_is_not_read_again()
    {
        var all = new[] { "a", "A", "b", "B" }.Select(id => _gathered.GetAsync([id], CancellationToken.None)).ToList();
        Answer();
        Answer();

        Assert.Equal(["a!", "a!", "b!", "b!"], (await Task.WhenAll(all)).Select(read => read.Single().Value));
        Assert.Equal(["a", "b"], _reads);

        var known = _gathered.GetAsync(["A"], CancellationToken.None);
        Assert.True(known.IsCompleted);
        Assert.Equal("a!", (await known)["a"]);
    }

    [Fact]
    public async Task What_came_while_a_reading_was_on_its_way_and_is_known_after_it_takes_none()
    {
        var first = _gathered.GetAsync(["a"], CancellationToken.None);
        var second = _gathered.GetAsync(["a"], CancellationToken.None);
        Answer();

        Assert.Equal((await first)["a"], (await second)["a"]);
        Assert.Equal(["a"], _reads);
    }

    [Fact]
    public void Who_has_all_he_asked_for_does_not_wait_for_the_others()
    {
        Action<string, string> hand = (_, _) => { };
        var began = new TaskCompletionSource<bool>();
        var gathered = new GatheredRead<string>((ids, keep) =>
        {
            hand = keep;
            return ids.Contains("x") ? began.Task : new TaskCompletionSource<bool>().Task;
        });
        _ = gathered.GetAsync(["x"], CancellationToken.None);
        var one = gathered.GetAsync(["a"], CancellationToken.None);
        var both = gathered.GetAsync(["a", "b"], CancellationToken.None);
        began.SetResult(true);

        hand("a", "a!");
        Assert.Equal((true, false), (one.IsCompleted, both.IsCompleted));

        hand("b", "b!");
        Assert.True(both.IsCompleted);
    }

    [Fact]
    public async Task Who_has_enough_leaves_the_others_their_answer()
    {
        using var enough = new CancellationTokenSource();
        var first = _gathered.GetAsync(["a"], enough.Token);
        var second = _gathered.GetAsync(["b"], CancellationToken.None);
        await enough.CancelAsync();
        Assert.True(first.IsCanceled);
        Answer();
        Answer();

        Assert.Equal("b!", (await second)["b"]);
    }

    [Fact]
    public async Task A_failure_reaches_those_who_asked_and_the_next_read_anew()
    {
        var failing = _answer;
        var first = _gathered.GetAsync(["a"], CancellationToken.None);
        _answer = new();
        failing.SetException(new InvalidOperationException("away"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);

        var second = _gathered.GetAsync(["a"], CancellationToken.None);
        Answer();
        Assert.Equal("a!", (await second)["a"]);
    }

    private void Answer()
    {
        var answer = _answer;
        _answer = new();
        answer.SetResult(true);
    }
}
