using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Coordination.Process.Tests.Testing;
using Xunit;

namespace Coordination.Process.Tests.Scripts;

/// <summary>Script steps as real processes of PowerShell, as a user of <c>coordination serve --allow-scripts</c> meets them.</summary>
public sealed class ScriptStepTests
{
    private const string Sleeper =
        """
        environments: [Dev]
        projects:
          - name: Sleeper
            releases: [1.0.0]
            steps:
              - name: Sleep
                run: |
                  $child = Start-Process (Get-Process -Id $PID).Path -ArgumentList '-NoProfile', '-Command', 'Start-Sleep 600' -PassThru
                  Set-Content -Path '@folder/child' -Value $child.Id
                  Set-Content -Path '@folder/script' -Value $PID
                  try { Start-Sleep 600 } finally { Set-Content -Path '@folder/finally' -Value 1 }
        """;

    [Fact]
    public async Task A_script_finds_variables_functions_and_preferences_and_the_next_step_what_it_left()
    {
        await using var played = await PlayedScenario.StartAsync(
            """
            environments: [Dev]
            projects:
              - name: A
                releases: [1.0.0]
                variables: { Coordination.ApiKey: { value: API-SIMULATOR, sensitive: true }, Greeting.Text: "It's #{Octopus.Project.Name} äß" }
                steps:
                  - name: One
                    run: |
                      Write-Host "$OctopusTaskId $($OctopusParameters['octopus.environment.NAME']) $GreetingText $ErrorActionPreference $(Test-Path env:COORDINATION_SECRET)"
                      Write-Host "with $($OctopusParameters['Coordination.ApiKey'])."
                      Write-Highlight 'high'; Write-Wait 'waits'; Write-Warning 'careful'; Write-Verbose 'quiet'
                      Update-Progress 50 'half'
                      Set-OctopusVariable Url 'http://x'
                      Set-OctopusVariable Pin '0815-4711' -sensitive
                      Set-Content report.txt 'content'; New-OctopusArtifact report.txt
                  - { name: Two, run: "Write-Host \"$($OctopusParameters['Octopus.Action[One].Output.Url']) and $($OctopusParameters['Octopus.Action[One].Output.Pin'])\"" }
            """);

        var task = await played.DeployAsync("A");
        var (state, log) = await played.EndOfAsync(task);

        Assert.True(state == "Success", log);
        Assert.Contains($"{task} Dev It's A äß Stop False", log, StringComparison.Ordinal);
        Assert.Contains("with ********.", log, StringComparison.Ordinal);
        Assert.Contains("Highlight |   high", log, StringComparison.Ordinal);
        Assert.Contains("http://x and ********", log, StringComparison.Ordinal);
        Assert.DoesNotContain("##octopus", log, StringComparison.Ordinal);
        Assert.Equal("report.txt", (await played.GetAsync("/api/Spaces-1/artifacts")).GetProperty("Items")[0].GetProperty("Filename").GetString());
    }

    [Fact]
    public async Task Scripts_that_fail_fail_their_steps_with_their_words()
    {
        (string Script, string Words)[] failing =
        [
            ("exit 3", "exit code 3"),
            ("throw 'bad luck'", "bad luck"),
            ("Get-Item /no/such/file", "/no/such/file"),
            ("Fail-Step 'no more'", "no more"),
            ("if ($IsWindows) { cmd /c exit 7 } else { sh -c 'exit 7' }", "exit code 7"),
        ];
        await using var played = await PlayedScenario.StartAsync(
            "environments: [Dev]\nprojects:\n" + string.Concat(failing.Select((fails, number) =>
                $"""
                  - name: P{number}
                    releases: [1.0.0]
                    steps:
                      - name: One
                        run: |
                          {fails.Script}
                      - name: Two
                        run: Write-Host 'reached'

                """)));

        var tasks = await Task.WhenAll(failing.Select((_, number) => played.DeployAsync("P" + number)));
        var ends = await Task.WhenAll(tasks.Select(task => played.EndOfAsync(task)));

        Assert.All(ends.Zip(failing), pair =>
        {
            var ((state, log), (_, words)) = pair;
            Assert.Equal("Failed", state);
            Assert.Contains(words, log, StringComparison.Ordinal);
            Assert.DoesNotContain("reached", log, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_script_of_a_file_is_found_beside_the_scenario_and_a_missing_one_fails_its_step()
    {
        await using var played = await PlayedScenario.StartAsync(
            """
            environments: [Dev]
            projects:
              - { name: A, releases: [1.0.0], steps: [ { name: One, script: ./one.ps1 } ] }
              - { name: B, releases: [1.0.0], steps: [ { name: One, script: ./none.ps1 } ] }
            """);
        await File.WriteAllTextAsync(Path.Combine(played.Folder, "one.ps1"), "Write-Host \"beside $(Split-Path -Leaf $PSCommandPath)\"", TestContext.Current.CancellationToken);

        var found = await played.EndOfAsync(await played.DeployAsync("A"));
        var missing = await played.EndOfAsync(await played.DeployAsync("B"));

        Assert.Contains("beside one.ps1", found.Log, StringComparison.Ordinal);
        Assert.Equal("Failed", missing.State);
        Assert.Contains("./none.ps1 was not found", missing.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_kills_the_script_and_what_it_started_and_no_finally_runs()
    {
        await using var played = await PlayedScenario.StartAsync(Sleeper);
        var task = await played.DeployAsync("Sleeper");
        var script = await played.ProcessIdInAsync("script");
        var child = await played.ProcessIdInAsync("child");
        Assert.True(PlayedScenario.IsAlive(script) && PlayedScenario.IsAlive(child));

        await played.CancelAsync(task);
        var (state, _) = await played.EndOfAsync(task);

        Assert.Equal("Canceled", state);
        Assert.False(PlayedScenario.IsAlive(script));
        Assert.False(PlayedScenario.IsAlive(child));
        Assert.False(File.Exists(Path.Combine(played.Folder, "finally")));
    }

    [Fact]
    public async Task A_server_that_is_killed_leaves_no_script_behind()
    {
        await using var played = await PlayedScenario.StartAsync(Sleeper);
        await played.DeployAsync("Sleeper");
        var script = await played.ProcessIdInAsync("script");
        var child = await played.ProcessIdInAsync("child");

        // The server alone, and hard: nothing of it can clean up.
        using (var server = System.Diagnostics.Process.GetProcessById(played.Served.ProcessId))
            server.Kill(entireProcessTree: false);

        await PlayedScenario.UntilAsync(() => Task.FromResult(!PlayedScenario.IsAlive(script) && !PlayedScenario.IsAlive(child)), () => "A script outlived its server.");
    }

    [Fact]
    public async Task Scripts_without_a_PowerShell_are_one_clear_error()
    {
        var run = await ToolProgram.RunAsync(new System.Collections.Generic.Dictionary<string, string>(StringComparer.Ordinal) { ["COORDINATION_PWSH"] = Path.Combine(AppContext.BaseDirectory, "none") }, "serve", "--allow-scripts");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("COORDINATION_PWSH", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Lines, line => line.StartsWith("Listening", StringComparison.Ordinal));
    }
}
