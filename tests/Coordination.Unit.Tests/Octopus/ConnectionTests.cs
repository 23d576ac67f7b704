using System;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core;
using Coordination.Unit.Tests.Octopus.Support;
using Xunit;

namespace Coordination.Unit.Tests.Octopus;

public sealed class ConnectionTests
{
    private const string Two = """{"Items":[{"Id":"E-2","Name":"test"},{"Id":"E-1","Name":"Production"}]}""";

    private readonly World _world = new();
    private readonly CoordinationEngine _engine;

    public ConnectionTests() => _engine = _world.NewEngine();

    [Fact]
    public async Task Names_come_in_alphabetical_order_and_are_kept_for_half_a_minute()
    {
        _world.Stub.On(World.Environments, Two);
        var connection = await ConnectAsync();
        var before = _world.Stub.Seen.Count;

        Assert.Equal(["Production", "test"], await NamesAsync(connection));
        _world.Time.Advance(TimeSpan.FromSeconds(29));
        await NamesAsync(connection);
        Assert.Equal(before + 1, _world.Stub.Seen.Count);

        _world.Time.Advance(TimeSpan.FromSeconds(1));
        await NamesAsync(connection);
        Assert.Equal(before + 2, _world.Stub.Seen.Count);
    }

    [Fact]
    public async Task Names_of_spaces_come_too() =>
        Assert.Equal(["Default", "Trading Floor"], await _world.RunAsync(_engine.GetNamesAsync(await ConnectAsync(), NameKind.Space, CancellationToken.None)));

    [Fact]
    public async Task Connections_with_the_same_key_share_what_a_server_should_see_once()
    {
        await ConnectAsync();
        await ConnectAsync();

        Assert.Equal(1, _world.Handlers);
    }

    [Fact]
    public async Task A_closed_connection_fails_and_the_others_go_on()
    {
        _world.Stub.On(World.Environments, Two);
        var one = await ConnectAsync();
        var other = await ConnectAsync();

        _engine.Disconnect(one);
        _engine.Disconnect(one);

        Assert.Equal("Disconnected", (await _world.FailureOfAsync(_engine.GetNamesAsync(one, NameKind.Environment, CancellationToken.None))).Id);
        Assert.Equal(2, (await NamesAsync(other)).Count);
        Assert.False(_world.Stub.IsDisposed);

        _engine.Disconnect(other);
        Assert.True(_world.Stub.IsDisposed);
    }

    [Fact]
    public async Task A_request_that_waits_for_its_repetition_ends_with_the_connection()
    {
        _world.Stub.On(World.Environments, 503, "{}");
        var connection = await ConnectAsync();
        var names = _engine.GetNamesAsync(connection, NameKind.Environment, CancellationToken.None);

        _engine.Disconnect(connection);

        Assert.Equal("Disconnected", (await _world.FailureOfAsync(names)).Id);
    }

    [Fact]
    public async Task A_copy_of_a_connection_holds_no_key()
    {
        var connection = await ConnectAsync();
        var copy = new OctopusConnection { Server = connection.Server, User = connection.User, ServerVersion = connection.ServerVersion, Source = connection.Source };

        Assert.Equal("NotConnected", (await _world.FailureOfAsync(_engine.GetNamesAsync(copy, NameKind.Environment, CancellationToken.None))).Id);
        _engine.Disconnect(copy);
    }

    private Task<OctopusConnection> ConnectAsync() => _world.RunAsync(_engine.ConnectAsync(_world.Request(), CancellationToken.None));

    private Task<System.Collections.Generic.IReadOnlyList<string>> NamesAsync(OctopusConnection connection) =>
        _world.RunAsync(_engine.GetNamesAsync(connection, NameKind.Environment, CancellationToken.None));
}
