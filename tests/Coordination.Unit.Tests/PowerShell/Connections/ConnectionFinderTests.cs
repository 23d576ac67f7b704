using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.PowerShell.Connections;
using Xunit;

namespace Coordination.Unit.Tests.PowerShell.Connections;

public sealed class ConnectionFinderTests
{
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["OCTOPUS_URL"] = "https://env",
        ["OCTOPUS_API_KEY"] = "API-ENV",
        ["OCTOPUS_SPACE"] = "Ops",
    };

    private static readonly Dictionary<string, string> Step = new()
    {
        ["Octopus.Web.ServerUri"] = "https://step",
        ["Octopus.Web.BaseUrl"] = "http://listen:8065",
        ["Octopus.Space.Id"] = "Spaces-7",
        ["Coordination.ApiKey"] = "API-STEP",
    };

    private readonly FakeEngine _engine = new();

    [Fact]
    public async Task The_runspaces_own_connection_comes_first()
    {
        var facts = Session.Of(Environment, Step);
        facts.Slot.Default = Session.Connection();
        Assert.Same(facts.Slot.Default, await FindAsync(facts));
        Assert.Empty(_engine.Requests);
    }

    [Fact]
    public async Task A_step_comes_before_the_environment()
    {
        await FindAsync(Session.Of(Environment, Step));
        var request = Assert.Single(_engine.Requests);
        Assert.Equal(("https://step", "Spaces-7", "API-STEP"), (request.Server, request.Space, request.ApiKey));
    }

    [Fact]
    public async Task A_step_without_a_public_address_uses_the_one_it_listens_on_and_the_key_of_the_environment()
    {
        var step = new Dictionary<string, string>(Step) { ["Octopus.Web.ServerUri"] = " ", ["Coordination.ApiKey"] = string.Empty };
        await FindAsync(Session.Of(Environment, step));
        var request = Assert.Single(_engine.Requests);
        Assert.Equal(("http://listen:8065", "API-ENV"), (request.Server, request.ApiKey));
    }

    [Fact]
    public async Task Outside_of_a_step_the_environment_is_asked()
    {
        await FindAsync(Session.Of(Environment));
        var request = Assert.Single(_engine.Requests);
        Assert.Equal(("https://env", "Ops", "API-ENV"), (request.Server, request.Space, request.ApiKey));
    }

    [Fact]
    public async Task What_was_found_is_kept_until_the_session_says_something_else()
    {
        var environment = new Dictionary<string, string>(Environment);
        var facts = Session.Of(environment);
        Assert.Same(await FindAsync(facts), await FindAsync(facts));
        Assert.Single(_engine.Requests);

        environment["OCTOPUS_SPACE"] = "Other";
        await FindAsync(facts);
        Assert.Equal(2, _engine.Requests.Count);
    }

    [Fact]
    public async Task Without_any_the_user_is_told_what_to_type()
    {
        var failure = await FailAsync(Session.Of());
        Assert.Equal("NotConnected", failure.Id);
        Assert.Contains("Connect-OctopusServer", failure.Remedy);
    }

    [Fact]
    public async Task A_step_without_a_key_is_told_which_variable_to_add()
    {
        var step = new Dictionary<string, string>(Step);
        step.Remove("Coordination.ApiKey");
        var failure = await FailAsync(Session.Of(step: step));
        Assert.Equal("ApiKeyMissing", failure.Id);
        Assert.Contains("Coordination.ApiKey", failure.Remedy);
    }

    private Task<OctopusConnection> FindAsync(SessionFacts facts) =>
        new ConnectionFinder(_engine, facts).FindAsync(CancellationToken.None);

    private async Task<Failure> FailAsync(SessionFacts facts) =>
        Assert.Single((await Assert.ThrowsAsync<CoordinationException>(() => FindAsync(facts))).Failures);
}
