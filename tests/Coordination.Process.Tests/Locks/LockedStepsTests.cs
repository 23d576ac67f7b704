using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Coordination.Process.Tests.Scripts;
using Xunit;

namespace Coordination.Process.Tests.Locks;

/// <summary>Locks in steps that the simulated server runs as real processes.</summary>
public sealed class LockedStepsTests
{
    private static bool IsDeep => string.Equals(Environment.GetEnvironmentVariable("COORDINATION_DEPTH"), "deep", StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task A_step_on_many_targets_at_once_does_not_overlap_with_itself()
    {
        var targets = IsDeep ? 10 : 3;
        await using var played = await StartAsync(
            "machines:\n" + string.Concat(Enumerable.Range(0, targets).Select(index => $"  - {{ name: web-{index}, roles: [web], environments: [Dev] }}\n"))
            + "projects:\n"
            + Project("Web", Step("Migrate", $"Lock-Step file {{ {LockedFile.Write("@folder/log", "$OctopusMachineName")} }}", "role: web")));

        var (state, log) = await played.EndOfAsync(await played.DeployAsync("Web"), TimeSpan.FromMinutes(IsDeep ? 8 : 2));

        Assert.True(state == "Success", log);
        Assert.Equal(targets, LockedFile.AssertNoOverlap(Path.Combine(played.Folder, "log")).Count);
    }

    [Fact]
    public async Task Children_of_a_holding_parent_pass_its_hold_and_exclude_one_another()
    {
        var child = $"Lock-Step shop {{ {LockedFile.Write("@folder/log", "$OctopusProjectName")} }} -Timeout 40s";
        await using var played = await StartAsync(
            "projects:\n" + Project("A", Step("Migrate", child)) + Project("B", Step("Migrate", child))
            + Project("Parent", Step("Deploy", "Lock-Step shop { $null = Invoke-CoordinatedDeploy A, B -Confirm:$false }")));

        var (state, log) = await played.EndOfAsync(await played.DeployAsync("Parent"));

        Assert.True(state == "Success", log);
        Assert.Equal(["A", "B"], LockedFile.AssertNoOverlap(Path.Combine(played.Folder, "log")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_error_that_a_block_tolerates_does_not_end_its_step()
    {
        await using var played = await StartAsync(
            "projects:\n" + Project("Tolerant", Step("Try", "Lock-Step shop { Write-Error tolerated -ErrorAction Continue; Write-Warning warned; Write-Host after }; Write-Host end")));

        var (state, log) = await played.EndOfAsync(await played.DeployAsync("Tolerant"));

        Assert.True(state == "Success", log);
        Assert.Matches("(?s)tolerated.*after.*end", log);
    }

    [Fact]
    public async Task Later_steps_pass_a_hold_of_their_task_and_one_who_may_not_see_the_task_never_breaks_it()
    {
        const string Limited =
            """
            users:
        
              - { name: limited, apiKey: API-LIMITED, permissions: [LibraryVariableSetView, LibraryVariableSetCreate, LibraryVariableSetDelete, { permissions: [ProjectView, TaskView, DeploymentView], projects: [Blind] }] }

            """;
        await using var played = await StartAsync(
            Limited + "projects:\n"
            + Project("Holder", Step("Take", "$null = Lock-Step shop -Reason 'until the end'"), Step("Pass", "Lock-Step shop { Write-Host passed } -NoWait"))
            + Project("Blind", Step("Try", "Connect-OctopusServer $OctopusParameters['Octopus.Web.ServerUri'] API-LIMITED | Out-Null; try { Lock-Step shop { Write-Host entered } -Timeout 6s } catch { Write-Host $_.FullyQualifiedErrorId; Write-Host $_ }"))
            + Project("Seeing", Step("Try", "Lock-Step shop { Write-Host entered } -Timeout 40s")));

        var (state, log) = await played.EndOfAsync(await played.DeployAsync("Holder"));
        Assert.True(state == "Success", log);
        Assert.Contains("passed", log, StringComparison.Ordinal);

        var blind = await played.EndOfAsync(await played.DeployAsync("Blind"));
        Assert.Contains("HolderNotVisible", blind.Log, StringComparison.Ordinal);
        Assert.Contains("TaskView", blind.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("entered", blind.Log, StringComparison.Ordinal);

        // Whom the server shows that the holder's task has ended enters past it.
        Assert.Contains("entered", (await played.EndOfAsync(await played.DeployAsync("Seeing"))).Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_deployment_frees_its_lock_for_the_next_within_a_minute()
    {
        if (!IsDeep)
            Assert.Skip("It takes a minute; set COORDINATION_DEPTH to deep.");
        await using var played = await StartAsync(
            "projects:\n"
            + Project("Holder", Step("Sleep", "Lock-Step shop { Set-Content '@folder/held' $PID; Start-Sleep 600 }"))
            + Project("Next", Step("Try", "$watch = [Diagnostics.Stopwatch]::StartNew(); Lock-Step shop { Write-Host entered } -Timeout 5m; Set-Content '@folder/waited' ([int]$watch.Elapsed.TotalSeconds)")));
        var holder = await played.DeployAsync("Holder");
        await played.ProcessIdInAsync("held");
        await played.CancelAsync(holder);

        var next = await played.DeployAsync("Next");
        var waited = await played.ProcessIdInAsync("waited");

        Assert.Contains("entered", (await played.EndOfAsync(next)).Log, StringComparison.Ordinal);
        Assert.InRange(waited, 20, 60);
    }

    private static Task<PlayedScenario> StartAsync(string scenario)
    {
        ModuleFiles.OrSkip();
        return PlayedScenario.StartAsync("server: { rateLimit: off, apiKey: API-ADMIN }\nenvironments: [Dev]\n" + scenario);
    }

    private static string Project(string name, params string[] steps) =>
        $"  - name: {name}\n    releases: [1.0.0]\n    variables: {{ Coordination.ApiKey: {{ value: API-ADMIN, sensitive: true }} }}\n    steps:\n" + string.Concat(steps);

    private static string Step(string name, string script, string? also = null) =>
        $"      - name: {name}\n" + (also is null ? string.Empty : $"        {also}\n") + $"        run: |\n          Import-Module '{ModuleFiles.Manifest}'\n          {script}\n";
}
