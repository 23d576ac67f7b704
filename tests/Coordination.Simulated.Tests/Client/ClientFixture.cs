using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Time;
using Coordination.Rehearsals.Servers;
using Coordination.Simulator.Api;
using Coordination.Simulator.Faults;
using Coordination.Simulator.Scenarios;

namespace Coordination.Simulated.Tests.Client;

/// <summary>A small simulated server, and the typed client's view of its space.</summary>
internal sealed class ClientFixture
{
    private const string Yaml = """
        server: { stepDuration: 30s }
        environments: [Development, Staging, Production]
        tenants:
          - name: Acme
            projects: { Trading Jobs: [Development] }
        projects:
          - name: Trading API
            steps: [{ name: Deploy, type: script }]
            channels: [{ name: Default, default: true }, Hotfix]
            releases: [1.0.0, 1.1.0, 1.1.0+build.7, { version: 1.2.0, channel: Hotfix }]
            deployed: { Development: [{ version: 1.0.0, times: 40, duration: 30s }] }
          - name: Trading Jobs
            tenanted: TenantedOrUntenanted
            steps: [{ name: Deploy, type: script }]
            releases: [2.0.0]
            deployed: { Development: [2.0.0, { version: 2.0.0, tenant: Acme }] }
          - name: Retired
            disabled: true
        """;

    public ClientFixture(FaultPlan? faults = null, string virtualDirectory = "") =>
        Octopus = new SimulatedOctopus(Scenario.FromYaml(Yaml), new SimulatedServerOptions { Faults = faults ?? FaultPlan.None, VirtualDirectory = virtualDirectory });

    public SimulatedOctopus Octopus { get; }

    /// <summary>Runs work against the default space, in virtual time.</summary>
    public T Run<T>(Func<IOctopusSpace, Task<T>> work) => Octopus.Run(async () =>
    {
        var connection = await Octopus.ConnectAsync(space: null, apiKey: null, CancellationToken.None);
        return await work(Octopus.Engine.SpaceOf(connection));
    });

    public static async Task<ProjectResource> ProjectAsync(IOctopusSpace space, string name) =>
        (await space.GetProjectsAsync(CancellationToken.None)).Single(project => project.Name == name);

    public static async Task<string> EnvironmentIdAsync(IOctopusSpace space, string name) =>
        (await space.GetEnvironmentsAsync(CancellationToken.None)).Single(environment => environment.Name == name).Id;

    /// <summary>Asks for a deployment of a release of Trading API to Development.</summary>
    public static async Task<Sent<DeploymentResource>> DeployAsync(IOctopusSpace space, string version)
    {
        var release = await space.FindReleaseAsync(await ProjectAsync(space, "Trading API"), version, CancellationToken.None);
        var environment = await EnvironmentIdAsync(space, "Development");
        return await space.CreateDeploymentAsync(new NewDeployment { ReleaseId = release!.Id, EnvironmentId = environment, Comments = "ours" }, CancellationToken.None);
    }

    /// <summary>Looks at a task every two seconds until it is over.</summary>
    public async Task<TaskResource> WaitAsync(IOctopusSpace space, string taskId)
    {
        while (true)
        {
            await Octopus.Time.DelayAsync(TimeSpan.FromSeconds(2), CancellationToken.None);
            var task = (await space.GetTasksAsync([taskId], CancellationToken.None)).Single();
            if (TaskStates.IsOver(task.State))
                return task;
        }
    }
}
