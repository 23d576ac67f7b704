using System;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Unit.Tests.Octopus.Support;
using Xunit;

namespace Coordination.Unit.Tests.Octopus;

public sealed class ConnectingTests
{
    private readonly World _world = new();

    [Fact]
    public async Task A_connection_tells_where_it_leads_and_as_whom()
    {
        var connection = await ConnectAsync(_world.Request());

        Assert.Equal("https://octopus.example.com", connection.Server);
        Assert.Equal("Spaces-2", connection.SpaceId);
        Assert.Equal("Trading Floor", connection.Space);
        Assert.Equal("robot", connection.User);
        Assert.Equal("2026.3.1204", connection.ServerVersion);
        Assert.Equal(30, connection.RequestsPerMinute);
        Assert.Equal(["GET /api", "GET /api/users/me", "GET /api/users/Users-1/spaces", "GET /api/Spaces-2"], _world.Stub.Lines);
    }

    [Theory]
    [InlineData("Spaces-2")]
    [InlineData("spaces-2")]
    [InlineData("TRADING floor")]
    [InlineData(" trading-floor ")]
    public async Task A_space_is_found_by_id_name_or_slug(string space) =>
        Assert.Equal("Spaces-2", (await ConnectAsync(_world.Request(space: space))).SpaceId);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_a_name_the_default_space_is_meant(string? space) =>
        Assert.Equal("Spaces-1", (await ConnectAsync(_world.Request(space: space))).SpaceId);

    [Fact]
    public async Task Without_a_name_and_a_default_space_the_names_are_told()
    {
        _world.Stub.Forget("GET /api/users/Users-1/spaces").On("GET /api/users/Users-1/spaces", World.Spaces.Replace("true", "false", StringComparison.Ordinal));

        var failure = await FailureAsync(_world.Request(space: null));

        Assert.Equal("SpaceNotFound", failure.Id);
        Assert.Contains("Default, Trading Floor", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_space_that_is_not_there_is_answered_with_the_nearest_names()
    {
        _world.Stub.On("GET /api/spaces?take=1000", """{"Items":[{"Id":"Spaces-2","Name":"Trading Floor"}]}""");

        var failure = await FailureAsync(_world.Request(space: "Trading Flor"));

        Assert.Equal("SpaceNotFound", failure.Id);
        Assert.Contains("Trading Floor", failure.Message, StringComparison.Ordinal);
        Assert.Equal("Trading Flor", failure.Target);
    }

    [Fact]
    public async Task A_space_that_only_administrators_see_is_found_in_the_whole_list()
    {
        _world.Stub
            .On("GET /api/spaces?take=1000", """{"Items":[{"Id":"Spaces-9","Name":"Hidden","Links":{"SpaceHome":"/api/{spaceId}"}}]}""")
            .On("GET /api/Spaces-9", """{"Links":{}}""");

        Assert.Equal("Spaces-9", (await ConnectAsync(_world.Request(space: "hidden"))).SpaceId);
    }

    [Fact]
    public async Task A_name_that_fits_two_spaces_is_ambiguous()
    {
        _world.Stub.Forget("GET /api/users/Users-1/spaces").On("GET /api/users/Users-1/spaces", """[{"Id":"Spaces-1","Name":"Same"},{"Id":"Spaces-2","Name":"same"}]""");

        var failure = await FailureAsync(_world.Request(space: "SAME"));

        Assert.Equal("SpaceAmbiguous", failure.Id);
        Assert.Contains("Spaces-2", failure.Message + failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_spaces_is_one_room()
    {
        OldServer();

        var engine = _world.NewEngine();
        var connection = await _world.RunAsync(engine.ConnectAsync(_world.Request(space: null), CancellationToken.None));

        Assert.Null(connection.SpaceId);
        Assert.Null(connection.Space);
        Assert.Equal(["api"], await _world.RunAsync(engine.GetNamesAsync(connection, NameKind.Project, CancellationToken.None)));
        Assert.Empty(await _world.RunAsync(engine.GetNamesAsync(connection, NameKind.Space, CancellationToken.None)));
        Assert.Equal("https://octopus.example.com/app#/tasks/ServerTasks-1", engine.SpaceOf(connection).GetTaskLink("ServerTasks-1"));
    }

    [Fact]
    public async Task Naming_a_space_to_a_server_without_spaces_is_an_error()
    {
        OldServer();

        var failure = await FailureAsync(_world.Request(space: "Default"));

        Assert.Equal("SpaceNotFound", failure.Id);
        Assert.Contains("2018.9.1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_virtual_directory_every_request_stays_in_it()
    {
        foreach (var (line, body) in new[] { ("", World.Root), ("/users/me", """{"Username":"robot","Links":{"Spaces":"/octo/api/users/Users-1/spaces"}}"""), ("/users/Users-1/spaces", World.Spaces), ("/Spaces-2", World.SpaceHome) })
            _world.Stub.On("GET /octo/api" + line, body.Replace("\"/api", "\"/octo/api", StringComparison.Ordinal));
        _world.Stub.On("GET /octo/api/Spaces-2/environments?take=1000", """{"Items":[{"Id":"E-1","Name":"Test"}]}""");
        var engine = _world.NewEngine();

        var connection = await _world.RunAsync(engine.ConnectAsync(_world.Request("https://octopus.example.com/octo/app"), CancellationToken.None));

        Assert.Equal("https://octopus.example.com/octo", connection.Server);
        Assert.Equal(["Test"], await _world.RunAsync(engine.GetNamesAsync(connection, NameKind.Environment, CancellationToken.None)));
        Assert.All(_world.Stub.Lines, line => Assert.StartsWith("GET /octo/api", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bearer_token_goes_where_tokens_go()
    {
        await ConnectAsync(new ConnectionRequest { Server = "https://octopus.example.com", AccessToken = "token" });

        Assert.All(_world.Stub.Seen, request => Assert.Equal("Bearer token", request.Authorization));
        Assert.All(_world.Stub.Seen, request => Assert.Null(request.ApiKey));
    }

    [Fact]
    public async Task A_wrong_key_is_told_at_once_and_with_where_it_came_from()
    {
        _world.Stub.Forget("GET /api/users/me").On("GET /api/users/me", 401, """{"ErrorMessage":"You must be logged in."}""");

        var failure = await FailureAsync(new ConnectionRequest { Server = "https://octopus.example.com", ApiKey = World.Key, Source = "the variable OCTOPUS_API_KEY" });

        Assert.Equal("ApiKeyRejected", failure.Id);
        Assert.Contains("the variable OCTOPUS_API_KEY", failure.Message, StringComparison.Ordinal);
        Assert.Equal("You must be logged in.", failure.ServerMessage);
        Assert.Equal(0, _world.Time.Seconds);
    }

    [Theory]
    [InlineData(SocketError.HostNotFound)]
    [InlineData(SocketError.ConnectionRefused)]
    public async Task A_wrong_address_is_told_at_once(SocketError error)
    {
        _world.Stub.Forget("GET /api").Throws("GET /api", new HttpRequestException("x", new SocketException((int)error)));

        Assert.Equal("ServerUnreachable", (await FailureAsync(_world.Request())).Id);

        Assert.Equal(0, _world.Time.Seconds);
        Assert.True(_world.Stub.IsDisposed);
    }

    [Fact]
    public async Task A_server_that_is_starting_is_waited_for_a_moment()
    {
        _world.Stub.Forget("GET /api").On("GET /api", 503, "{}");

        Assert.Equal("ServerError", (await FailureAsync(_world.Request())).Id);

        Assert.InRange(_world.Time.Seconds, 1, 6);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"Version":"1.0","status":"ok"}""")]
    [InlineData("[]")]
    public async Task Something_else_that_speaks_JSON_is_not_taken_for_an_Octopus_Server(string body)
    {
        _world.Stub.Forget("GET /api").On("GET /api", body);

        Assert.Contains((await FailureAsync(_world.Request())).Id, new[] { "NotAnOctopusServer", "AnswerUnreadable" });
        Assert.Single(_world.Stub.Seen);
    }

    [Fact]
    public async Task A_page_for_people_is_a_wrong_address_and_told_at_once()
    {
        _world.Stub.Forget("GET /api").Html("GET /api", 200, "<title>Welcome</title>");

        var failure = await FailureAsync(_world.Request());

        Assert.Equal("NotAnOctopusServer", failure.Id);
        Assert.Contains("'Welcome'", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, _world.Time.Seconds);
    }

    [Fact]
    public async Task All_faults_of_the_input_come_together_before_anything_is_sent()
    {
        var thrown = await Assert.ThrowsAsync<CoordinationException>(() =>
            _world.NewEngine().ConnectAsync(new ConnectionRequest { Server = "octopus", RequestsPerMinute = 0 }, CancellationToken.None));

        Assert.Equal(["ServerAddressInvalid", "CredentialInvalid", "RequestsPerMinuteInvalid"], thrown.Failures.Select(failure => failure.Id));
        Assert.Equal(0, _world.Handlers);
    }

    private Task<OctopusConnection> ConnectAsync(ConnectionRequest request) => _world.RunAsync(_world.NewEngine().ConnectAsync(request, CancellationToken.None));

    private Task<Failure> FailureAsync(ConnectionRequest request) => _world.FailureOfAsync(_world.NewEngine().ConnectAsync(request, CancellationToken.None));

    private void OldServer() => _world.Stub
        .Forget("GET /api")
        .On("GET /api", """{"Version":"2018.9.1","Links":{"CurrentUser":"/api/users/me","Projects":"/api/projects{/id}{?skip,take}"}}""")
        .On("GET /api/projects?take=1000", """{"Items":[{"Id":"projects-1","Name":"api"}]}""");
}
