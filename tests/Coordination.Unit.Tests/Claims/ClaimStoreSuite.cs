using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Claims;
using Xunit;

namespace Coordination.Tests.Claims;

/// <summary>What every store of records must do.</summary>
public abstract class ClaimStoreSuite
{
    private static readonly CancellationToken _none = CancellationToken.None;

    [Fact]
    public Task Of_two_who_make_a_record_of_one_number_one_gets_it() => Run(async store =>
    {
        var first = await store.CreateAsync(Name("shop"), 1, Content("a"), _none);
        var second = await store.CreateAsync(Name(" SHOP "), 1, Content("b"), _none);

        Assert.IsType<ClaimAnswer.Made>(first);
        Assert.IsType<ClaimAnswer.Taken>(second);
        var record = Assert.Single(await store.ReadAsync(Name("Shop"), _none));
        Assert.Equal("a", record.Content!.Nonce);
        Assert.Equal(1, record.Number);
    });

    [Fact]
    public Task What_was_written_is_read_and_other_claims_are_not() => Run(async store =>
    {
        await store.CreateAsync(Name("shop"), 1, Content("a"), _none);
        await store.CreateAsync(Name("shop"), 2, new ClaimContent("Ana\nholds it.", "b", ["a"], """{"x":"1 2","y":"ü"}"""), _none);
        await store.CreateAsync(Name("shop 2"), 3, Content("c"), _none);
        await store.CreateAsync(ClaimName.TryMake("run", "shop")!, 4, Content("d"), _none);

        var records = await store.ReadAsync(Name("shop"), _none);

        Assert.Equal([1, 2], records.Select(record => record.Number).Order());
        var newest = records.Single(record => record.Number == 2).Content!;
        Assert.Equal("Ana holds it.", newest.Summary);
        Assert.Equal(["a"], newest.Past);
        Assert.Equal("""{"x":"1 2","y":"ü"}""", newest.Document);
    });

    [Fact]
    public Task Deletion_is_by_id_and_an_old_id_hits_nothing_new() => Run(async store =>
    {
        var old = (ClaimAnswer.Made)await store.CreateAsync(Name("shop"), 1, Content("a"), _none);
        await store.DeleteAsync(old.Id, _none);
        var made = (ClaimAnswer.Made)await store.CreateAsync(Name("shop"), 1, Content("b"), _none);
        await store.DeleteAsync(old.Id, _none);

        Assert.Equal(made.Id, Assert.Single(await store.ReadAsync(Name("shop"), _none)).Id);
        Assert.NotEqual(old.Id, made.Id);
    });

    [Fact]
    public Task Long_and_odd_names_are_claims_of_their_own() => Run(async store =>
    {
        var names = new[] { new string('x', 500), new string('x', 500) + "y", "50%_[a]", "50%_[b]", "straße", "strasse", "a\tb", "a b" };
        foreach (var name in names)
            Assert.IsType<ClaimAnswer.Made>(await store.CreateAsync(Name(name), 1, Content("n"), _none));
        foreach (var name in names)
            Assert.Single(await store.ReadAsync(Name(name), _none));
    });

    /// <summary>Runs work against a new store.</summary>
    private protected abstract Task Run(System.Func<IClaimStore, Task> work);

    private protected static ClaimName Name(string name) => ClaimName.TryMake("lock", name)!;

    private protected static ClaimContent Content(string nonce) => new("Free.", nonce, [], "{}");
}
