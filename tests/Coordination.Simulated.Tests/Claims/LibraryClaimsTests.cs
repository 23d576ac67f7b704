using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Claims;
using Coordination.Core.Octopus;
using Coordination.Rehearsals.Servers;
using Coordination.Simulated.Tests.Client;
using Coordination.Simulator.Api;
using Coordination.Simulator.Faults;
using Coordination.Simulator.Scenarios;
using Coordination.Tests.Claims;
using Xunit;

namespace Coordination.Simulated.Tests.Claims;

public sealed class LibraryClaimsTests : ClaimStoreSuite
{
    private static readonly CancellationToken _none = CancellationToken.None;

    [Fact]
    public void A_person_who_finds_a_record_in_the_library_can_read_what_it_is() => With(faults: null, async (space, store) =>
    {
        await store.CreateAsync(Name("Shop Database"), 42, new ClaimContent("Held by Trading API.", "a", [], "{}"), _none);

        var set = Assert.Single(await space.LibraryVariableSets.FindAsync("shop database", _none));
        Assert.StartsWith("Coordination lock shop database #", set.Name, StringComparison.Ordinal);
        Assert.EndsWith(" @00000042", set.Name, StringComparison.Ordinal);
        Assert.StartsWith("Held by Trading API.\nWritten by Coordination", set.Description, StringComparison.Ordinal);
    });

    [Fact]
    public void An_answer_that_was_lost_is_not_taken_for_a_refusal() => With(DropPosts(FaultSchedule.First(1)), async (_, store) =>
    {
        Assert.IsType<ClaimAnswer.Unknown>(await store.CreateAsync(Name("shop"), 1, Content("a"), _none));
        Assert.IsType<ClaimAnswer.Taken>(await store.CreateAsync(Name("shop"), 1, Content("a"), _none));
        Assert.Equal("a", Assert.Single(await store.ReadAsync(Name("shop"), _none)).Content!.Nonce);
    });

    [Fact]
    public void More_records_than_a_page_holds_are_all_read() => With(faults: null, async (_, store) =>
    {
        for (var number = 1; number <= 40; number++)
            await store.CreateAsync(Name("shop"), number, Content("a"), _none);

        Assert.Equal(Enumerable.Range(1, 40).Select(number => (long)number), (await store.ReadAsync(Name("shop"), _none)).Select(record => record.Number));
    });

    [Theory]
    [InlineData("LibraryVariableSetView", "LibraryVariableSetCreate")]
    [InlineData("LibraryVariableSetCreate", "LibraryVariableSetView")]
    public void A_missing_permission_is_named_or_shows_as_an_empty_list(string granted, string missing)
    {
        var octopus = new SimulatedOctopus(Scenario.FromYaml("projects: [{ name: Shop }]\nusers: [{ name: Ana, apiKey: API-ANA, permissions: [" + granted + "] }]\n"), new SimulatedServerOptions());

        var (answer, records) = octopus.Run(async () =>
        {
            var connection = await octopus.ConnectAsync(space: null, "API-ANA", _none);
            var store = new LibraryClaims(((OctopusSpace)octopus.Engine.SpaceOf(connection)).LibraryVariableSets);
            return (await store.CreateAsync(Name("shop"), 1, Content("a"), _none), await store.ReadAsync(Name("shop"), _none));
        });

        Assert.Empty(records);
        if (missing == "LibraryVariableSetView")
            Assert.IsType<ClaimAnswer.Made>(answer);
        else
            Assert.Contains(missing, Assert.IsType<ClaimAnswer.Denied>(answer).Failure.Message, StringComparison.Ordinal);
    }

    private protected override Task Run(Func<IClaimStore, Task> work)
    {
        With(faults: null, (_, store) => work(store));
        return Task.CompletedTask;
    }

    private static FaultPlan DropPosts(FaultSchedule when) => new()
    {
        Rules = [new FaultRule(new RequestPattern("POST", "libraryvariablesets"), when, Fault.DropAfterWork())],
    };

    private static void With(FaultPlan? faults, Func<OctopusSpace, LibraryClaims, Task> work) => new ClientFixture(faults).Run(async space =>
    {
        var typed = (OctopusSpace)space;
        await work(typed, new LibraryClaims(typed.LibraryVariableSets));
        return true;
    });
}
