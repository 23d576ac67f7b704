using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;
using Coordination.Unit.Tests.Octopus.Support;
using Xunit;

namespace Coordination.Unit.Tests.Octopus;

public sealed class SecretTests
{
    private readonly World _world = new();

    public static TheoryData<int, string, string> Echoes => new()
    {
        { 400, """{"ErrorMessage":"Header API-SECRETSECRETSECRET is odd","Errors":["x API-SECRETSECRETSECRET"],"HelpText":"y API-SECRETSECRETSECRET"}""", "application/json" },
        { 401, """{"ErrorMessage":"The key API-SECRETSECRETSECRET is unknown"}""", "application/json" },
        { 403, """{"ErrorMessage":"API-SECRETSECRETSECRET"}""", "application/json" },
        { 404, """{"Errors":["API-SECRETSECRETSECRET"]}""", "application/json" },
        { 501, """{"Errors":["API-SECRETSECRETSECRET"]}""", "application/json" },
        { 502, "<title>API-SECRETSECRETSECRET</title>", "text/html" },
        { 200, "<title>API-SECRETSECRETSECRET</title>", "text/html" },
        { 200, """{"Items":[{"Id":"a","SortOrder":"API-SECRETSECRETSECRET"}]}""", "application/json" },
        { 200, """{"Items":[{"API-SECRETSECRETSECRET":{}}],"Links":{"API-SECRETSECRETSECRET":{}}}""", "application/json" },
    };

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task A_key_that_a_server_echoes_is_in_no_text_of_the_failure(int status, string body, string mediaType)
    {
        _world.Stub.On(World.Environments, status, body, mediaType);

        var thrown = await Assert.ThrowsAsync<CoordinationException>(() => _world.RunAsync(_world.OpenSpace().GetEnvironmentsAsync(CancellationToken.None)));

        Assert.Equal(World.Key, _world.Stub.Seen[0].ApiKey);
        foreach (var text in TextsOf(thrown))
            Assert.DoesNotContain("SECRET", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_a_server_echoes_is_in_no_text_of_a_refused_post()
    {
        _world.Stub.On(World.Deployments, 400, """{"ErrorMessage":"API-SECRETSECRETSECRET"}""");

        var sent = await _world.RunAsync(_world.OpenSpace().CreateDeploymentAsync(new NewDeployment(), CancellationToken.None));

        Assert.DoesNotContain("SECRET", sent.ToString(), StringComparison.Ordinal);
        Assert.Contains("***", Assert.IsType<Sent<DeploymentResource>.Refused>(sent).Failure.ServerMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_holds_the_key_shows_it_as_text()
    {
        var credential = Credential.From(World.Key, null)!;
        using var message = new HttpRequestMessage();
        credential.Sign(message);
        object[] holders = [credential, credential.Fingerprint(), _world.Request(), _world.OpenSpace(), new ApiRequest(HttpMethod.Get, new Uri("https://host/api?x=1"), "x").Line];

        Assert.All(holders, holder => Assert.DoesNotContain("SECRET", holder.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("API-SECRETSECRETSECRET")]
    [InlineData("https://API-SECRETSECRETSECRET@host")]
    public async Task A_key_that_was_pasted_as_the_address_is_not_shown(string server)
    {
        var thrown = await Assert.ThrowsAsync<CoordinationException>(() => _world.NewEngine().ConnectAsync(_world.Request(server), CancellationToken.None));

        Assert.Equal("ServerAddressInvalid", Assert.Single(thrown.Failures).Id);
        Assert.All(TextsOf(thrown), text => Assert.DoesNotContain("SECRET", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("API-SECRET\nX-Evil: 1")]
    [InlineData("API-SECRÉT")]
    [InlineData("API SECRET")]
    public async Task A_key_that_no_header_can_carry_is_refused_without_being_shown(string key)
    {
        var request = new ConnectionRequest { Server = "https://host", ApiKey = key };

        var thrown = await Assert.ThrowsAsync<CoordinationException>(() => _world.NewEngine().ConnectAsync(request, CancellationToken.None));

        Assert.Equal("CredentialInvalid", Assert.Single(thrown.Failures).Id);
        Assert.All(TextsOf(thrown), text => Assert.DoesNotContain("SECR", text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> TextsOf(CoordinationException thrown)
    {
        for (Exception? exception = thrown; exception is not null; exception = exception.InnerException)
            yield return exception.ToString();
        foreach (var failure in thrown.Failures)
        {
            yield return failure.ToString();
            foreach (var property in typeof(Failure).GetProperties())
                yield return property.GetValue(failure)?.ToString() ?? string.Empty;
        }
    }
}
