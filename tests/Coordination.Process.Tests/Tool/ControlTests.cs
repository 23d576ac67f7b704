using System;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Coordination.Process.Tests.Testing;
using Xunit;

namespace Coordination.Process.Tests.Tool;

/// <summary>The controls of <c>coordination serve</c>, over the wire.</summary>
public sealed class ControlTests
{
    [Fact]
    public async Task A_paused_clock_stands_still_and_a_jump_sets_it_forward()
    {
        await using var served = await ServedSimulator.StartAsync("--virtual-directory", "/octo");
        using var client = ClientOf(served);

        var paused = await PostAsync(client, served.Address + "/_simulator/time/pause");
        var jumped = await PostAsync(client, served.Address + "/_simulator/time/jump?by=1h");

        Assert.True(jumped.GetProperty("IsPaused").GetBoolean());
        Assert.Equal(TimeSpan.FromHours(1), jumped.GetProperty("Now").GetDateTimeOffset() - paused.GetProperty("Now").GetDateTimeOffset());
    }

    [Fact]
    public async Task Another_host_name_is_refused()
    {
        await using var served = await ServedSimulator.StartAsync();
        using var client = ClientOf(served);
        using var request = new HttpRequestMessage(HttpMethod.Post, served.Address + "/_simulator/time/pause");
        request.Headers.Host = "octopus.example";

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string address)
    {
        using var answer = await client.PostAsync(address, content: null, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static HttpClient ClientOf(ServedSimulator served)
    {
        var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-Octopus-ApiKey", served.ApiKey);
        return client;
    }
}
