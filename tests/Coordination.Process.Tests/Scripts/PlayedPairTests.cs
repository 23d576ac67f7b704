using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Coordination.Process.Tests.Testing;
using Xunit;

namespace Coordination.Process.Tests.Scripts;

/// <summary>The master project of the documentation: a step that deploys other projects, against the very server that runs the step.</summary>
public sealed class PlayedPairTests
{
    private static string Module => Path.Combine(Repository.Root, "artifacts", "module", "Coordination", "Coordination.psd1");

    private static string Scenario =>
        $$"""
        server: { stepDuration: 1s }
        environments: [Dev]
        projects:
          - { name: A, releases: [1.0.0], steps: [ { name: Migrate }, { name: Deploy } ] }
          - name: Master
            releases: [1.0.0]
            variables:
              Coordination.ApiKey: { value: API-SIMULATOR, sensitive: true }
              Module: '{{Module.Replace('\\', '/')}}'
            steps:
              - name: Deploy the others
                run: |
                  Import-Module $OctopusParameters['Module']
                  $results = @(Invoke-CoordinatedDeploy -Project A -Environment $OctopusEnvironmentName -Confirm:$false)
                  if ($results.Count -ne 1) { Fail-Step "There are $($results.Count) results." }
                  Set-OctopusVariable Outcome $results[0].Outcome
              - name: Afterwards
                run: Write-Host "Seen afterwards - $($OctopusParameters['Octopus.Action[Deploy the others].Output.Outcome'])"
        """;

    [Fact]
    public async Task A_step_deploys_another_project_with_what_it_knows_from_its_own_variables()
    {
        if (!File.Exists(Module))
            Assert.Skip($"The module was not built: there is no {Module}.");
        await using var played = await PlayedScenario.StartAsync(Scenario);

        var master = await played.DeployAsync("Master");
        var (state, log) = await played.EndOfAsync(master);

        Assert.True(state == "Success", log);
        Assert.Contains("Seen afterwards - Deployed", log, StringComparison.Ordinal);
        Assert.DoesNotContain("API-SIMULATOR", log, StringComparison.Ordinal);
        var tasks = (await played.GetAsync("/api/tasks?take=100")).GetProperty("Items").EnumerateArray().Select(task => $"{task.GetProperty("Description").GetString()}: {task.GetProperty("State").GetString()}").ToList();
        Assert.Contains("Deploy A release 1.0.0 to Dev: Success", tasks);
        Assert.Equal(2, tasks.Count);
    }
}
