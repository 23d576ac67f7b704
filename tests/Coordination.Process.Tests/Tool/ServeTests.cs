using System;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Coordination.Process.Tests.Testing;
using Xunit;

namespace Coordination.Process.Tests.Tool;

/// <summary><c>coordination serve</c>, as a client of Octopus meets it.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task It_answers_with_the_sample_to_those_who_have_the_key_it_printed()
    {
        await using var served = await ServedSimulator.StartAsync();
        using var client = ClientOf(served);

        var root = JsonDocument.Parse(await client.GetStringAsync(served.Address + "/api", TestContext.Current.CancellationToken));
        var projects = JsonDocument.Parse(await client.GetStringAsync(served.Address + "/api/projects/all", TestContext.Current.CancellationToken));

        Assert.Equal("Octopus Deploy", root.RootElement.GetProperty("Application").GetString());
        Assert.Contains(projects.RootElement.EnumerateArray(), project => project.GetProperty("Name").GetString() == "Trading Website");
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        await using var served = await ServedSimulator.StartAsync();
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-Octopus-ApiKey", "API-WRONG");

        var answer = await client.GetAsync(served.Address + "/api/projects/all", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task It_lives_under_a_virtual_directory_where_told_so()
    {
        await using var served = await ServedSimulator.StartAsync("--virtual-directory", "/octo");
        using var client = ClientOf(served);

        Assert.EndsWith("/octo", served.Address, StringComparison.Ordinal);
        var root = JsonDocument.Parse(await client.GetStringAsync(served.Address + "/api", TestContext.Current.CancellationToken));
        Assert.StartsWith("/octo/api", root.RootElement.GetProperty("Links").GetProperty("Self").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said()
    {
        await using var served = await ServedSimulator.StartAsync();
        var port = new Uri(served.Address).Port.ToString(CultureInfo.InvariantCulture);

        var second = await ToolProgram.RunAsync("serve", "--port", port);

        Assert.True(second.ExitCode == 2, second.ToString());
        Assert.Contains(port, second.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", second.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--port", "many")]
    [InlineData("--speed", "0")]
    [InlineData("--virtual-directory", "octo/")]
    public async Task Bad_arguments_are_bad_input(string option, string value)
    {
        var run = await ToolProgram.RunAsync("serve", option, value);

        Assert.True(run.ExitCode == 2, run.ToString());
        Assert.DoesNotContain("Listening", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_well_when_it_is_told_to_end()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no signal that asks another process to end.");
        await using var served = await ServedSimulator.StartAsync();

        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", served.ProcessId.ToString(CultureInfo.InvariantCulture)]);

        Assert.Equal(0, await served.WaitForEndAsync());
    }

    private static HttpClient ClientOf(ServedSimulator served)
    {
        var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-Octopus-ApiKey", served.ApiKey);
        return client;
    }
}
