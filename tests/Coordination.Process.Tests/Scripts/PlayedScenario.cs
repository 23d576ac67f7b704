using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Process.Tests.Testing;
using Xunit;

namespace Coordination.Process.Tests.Scripts;

/// <summary>A scenario in a folder of its own, served with its scripts allowed, and words for what tests do to it.</summary>
internal sealed class PlayedScenario : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _client = new();

    private PlayedScenario(string folder, ServedSimulator served)
    {
        Folder = folder;
        Served = served;
        _client.DefaultRequestHeaders.Add("X-Octopus-ApiKey", served.ApiKey);
    }

    public string Folder { get; }

    public ServedSimulator Served { get; }

    /// <summary>Writes the scenario down (<c>@folder</c> stands for its folder) and serves it.</summary>
    public static async Task<PlayedScenario> StartAsync(string yaml)
    {
        RealPowerShell.OrSkip();
        var folder = Directory.CreateTempSubdirectory("coordination-played-").FullName;
        var file = Path.Combine(folder, "played.yaml");
        await File.WriteAllTextAsync(file, yaml.Replace("@folder", folder.Replace('\\', '/'), StringComparison.Ordinal), TestContext.Current.CancellationToken);
        return new PlayedScenario(folder, await ServedSimulator.StartAsync("--scenario", file, "--allow-scripts"));
    }

    /// <summary>Creates a deployment of a project's one release and answers the id of its task.</summary>
    public async Task<string> DeployAsync(string project, string environment = "Dev")
    {
        var projectId = await IdOfAsync("projects", project);
        var release = (await GetAsync($"/api/Spaces-1/projects/{projectId}/releases")).GetProperty("Items")[0].GetProperty("Id").GetString();
        var body = JsonSerializer.Serialize(new { ReleaseId = release, EnvironmentId = await IdOfAsync("environments", environment) });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _client.PostAsync(Served.Address + "/api/Spaces-1/deployments", content, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement.GetProperty("TaskId").GetString()!;
    }

    public async Task CancelAsync(string task)
    {
        using var answer = await _client.PostAsync($"{Served.Address}/api/tasks/{task}/cancel", content: null, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
    }

    /// <summary>Waits for the task's end and answers its state and its log.</summary>
    public async Task<(string State, string Log)> EndOfAsync(string task, TimeSpan? patience = null)
    {
        var state = string.Empty;
        await UntilAsync(async () => (state = await StateOfAsync(task)) is not ("Queued" or "Executing" or "Cancelling"), () => $"{task} is still {state}.", patience);
        return (state, await LogOfAsync(task));
    }

    public Task<string> LogOfAsync(string task) => _client.GetStringAsync($"{Served.Address}/api/tasks/{task}/raw", TestContext.Current.CancellationToken);

    public async Task<string> StateOfAsync(string task) => (await GetAsync("/api/tasks/" + task)).GetProperty("State").GetString()!;

    public async Task<JsonElement> GetAsync(string path) => JsonDocument.Parse(await _client.GetStringAsync(Served.Address + path, TestContext.Current.CancellationToken)).RootElement;

    /// <summary>Waits until a script has written the number of a process into a file of the folder.</summary>
    public async Task<int> ProcessIdInAsync(string file)
    {
        var number = 0;
        await UntilAsync(() => Task.FromResult(ReadNumber(Path.Combine(Folder, file), out number)), () => $"No script wrote {file}.");
        return number;
    }

    public static async Task UntilAsync(Func<Task<bool>> isSo, Func<string> otherwise, TimeSpan? within = null)
    {
        using var patience = new PeriodicTimer(Pause);
        for (var left = within ?? Patience; left > TimeSpan.Zero; left -= Pause)
        {
            if (await isSo())
                return;
            await patience.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        Assert.Fail(otherwise());
    }

    public static bool IsAlive(int processId)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(processId);
            return !process.HasExited && !IsDefunct(processId);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Served.DisposeAsync();
        _client.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Killed, and not yet collected by whoever inherited it.</summary>
    private static bool IsDefunct(int processId)
    {
        var status = $"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/status";
        return File.Exists(status) && File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal);
    }

    private static bool ReadNumber(string path, out int number)
    {
        number = 0;
        return File.Exists(path) && int.TryParse(File.ReadAllText(path).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private async Task<string> IdOfAsync(string collection, string name) =>
        (await GetAsync($"/api/Spaces-1/{collection}/all")).EnumerateArray().Single(item => item.GetProperty("Name").GetString() == name).GetProperty("Id").GetString()!;
}
