using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Waiting.Shell;
using Xunit;

namespace Coordination.Unit.Tests.Waiting;

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

    private void Answer()
    {
        var answer = _answer;
        _answer = new();
        answer.SetResult(true);
    }
}
