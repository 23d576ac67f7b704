using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Claims;
using Coordination.Simulator.Clock;
using Xunit;

namespace Coordination.Unit.Tests.Claims;

public sealed class ClaimLogTests
{
    private static readonly CancellationToken _none = CancellationToken.None;
    private static readonly ClaimName _name = ClaimName.TryMake("run", "7f3a")!;

    [Fact]
    public void Who_changes_a_state_that_somebody_changed_before_has_lost()
    {
        Run(new Losing(), async log =>
        {
            var taken = Assert.IsType<ClaimChange.Won>(await log.TakeAsync("s", "a", "1", _none));
            Assert.IsType<ClaimChange.Won>(await log.AdvanceAsync(taken.Head, "s", "b", "2", _none));
            var lost = Assert.IsType<ClaimChange.Lost>(await log.AdvanceAsync(taken.Head, "s", "c", "3", _none));
            Assert.Equal("2", lost.Head.Content!.Document);
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_lost_answer_is_settled_by_looking_and_creating_again(bool carriedOut)
    {
        var store = new Losing { Lose = 1, CarriesOut = carriedOut };
        Run(store, async log =>
        {
            var won = Assert.IsType<ClaimChange.Won>(await log.TakeAsync("s", "a", "1", _none));
            Assert.Equal("a", won.Head.Content!.Nonce);
        });
        Assert.Equal(carriedOut ? 1 : 2, store.Creates);
    }

    [Fact]
    public void A_change_counts_as_made_when_others_followed_before_anybody_looked()
    {
        var store = new Losing();
        Run(store, async log =>
        {
            store.AfterCreate = async () =>
            {
                store.AfterCreate = null;
                var head = await log.ReadAsync(_none);
                await log.AdvanceAsync(head!, "s", "other", "2", _none);
            };
            var won = Assert.IsType<ClaimChange.Won>(await log.TakeAsync("s", "a", "1", _none));
            Assert.Equal("other", won.Head.Content!.Nonce);
        });
    }

    [Fact]
    public void Who_may_not_see_records_is_told_which_permission_is_missing()
    {
        Run(new Losing { Hides = true }, async log =>
        {
            var unknown = Assert.IsType<ClaimChange.Unknown>(await log.TakeAsync("s", "a", "1", _none));
            Assert.Equal("ClaimNotVisible", unknown.Failure.Id);
            Assert.Contains("LibraryVariableSetView", unknown.Failure.Remedy, StringComparison.Ordinal);
        });
    }

    private static void Run(Losing store, Func<ClaimLog, Task> work)
    {
        var time = new VirtualTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        time.RunUntilCompleted(work(new ClaimLog(store, _name, time)));
    }

    /// <summary>A store in memory that loses answers.</summary>
    private sealed class Losing : IClaimStore
    {
        private readonly MemoryClaims _inner = new();

        public int Lose { get; set; }

        public bool CarriesOut { get; set; }

        public bool Hides { get; set; }

        public int Creates { get; private set; }

        public Func<Task>? AfterCreate { get; set; }

        public async Task<IReadOnlyList<ClaimRecord>> ReadAsync(ClaimName name, CancellationToken cancellationToken) => Hides ? [] : await _inner.ReadAsync(name, cancellationToken);

        public Task<IReadOnlyList<(ClaimName Name, IReadOnlyList<ClaimRecord> Records)>> ReadAllAsync(string kind, CancellationToken cancellationToken) => _inner.ReadAllAsync(kind, cancellationToken);

        public async Task<ClaimAnswer> CreateAsync(ClaimName name, long number, ClaimContent content, CancellationToken cancellationToken)
        {
            Creates++;
            var isLost = Lose-- > 0;
            var answer = isLost && !CarriesOut ? null : await _inner.CreateAsync(name, number, content, cancellationToken);
            if (AfterCreate is { } after)
                await after();
            return isLost ? new ClaimAnswer.Unknown(new Failure("Lost", FailureKind.Unknown, "The answer was lost.")) : answer!;
        }

        public Task DeleteAsync(string id, CancellationToken cancellationToken) => _inner.DeleteAsync(id, cancellationToken);
    }
}
