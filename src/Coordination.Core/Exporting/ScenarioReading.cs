using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Exporting.Wire;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Exporting;

/// <summary>Reads over HTTP what a scenario is made of, and no more of it than a scenario holds.</summary>
internal sealed class ScenarioReading(ApiClient client, ServerLinks links)
{
    public Task<IReadOnlyList<ExportedProject>> GetProjectsAsync(CancellationToken cancellationToken) =>
        ListAsync<ExportedProject>("Projects", "the projects of the space", project => project.Id, cancellationToken);

    public Task<IReadOnlyList<ExportedEnvironment>> GetEnvironmentsAsync(CancellationToken cancellationToken) =>
        ListAsync<ExportedEnvironment>("Environments", "the environments of the space", environment => environment.Id, cancellationToken);

    public Task<IReadOnlyList<ExportedLifecycle>> GetLifecyclesAsync(CancellationToken cancellationToken) =>
        ListAsync<ExportedLifecycle>("Lifecycles", "the lifecycles of the space", lifecycle => lifecycle.Id, cancellationToken);

    public Task<IReadOnlyList<ExportedMachine>> GetMachinesAsync(CancellationToken cancellationToken) =>
        ListAsync<ExportedMachine>("Machines", "the deployment targets of the space", machine => machine.Id, cancellationToken);

    public async Task<IReadOnlyList<ExportedTenant>> GetTenantsAsync(CancellationToken cancellationToken) =>
        links.Find("Tenants") is null ? [] : await ListAsync<ExportedTenant>("Tenants", "the tenants of the space", tenant => tenant.Id, cancellationToken).ConfigureAwait(false);

    public Task<IReadOnlyList<ChannelResource>> GetChannelsAsync(ExportedProject project, CancellationToken cancellationToken) =>
        PagedList.ReadAsync<ChannelResource>(client, UriTemplate.Expand(LinkOf(project, "Channels"), ("take", [PagedList.PageSizeText])), "the channels of " + project.Name, channel => channel.Id, cancellationToken);

    public Task<IReadOnlyList<ReleaseResource>> GetReleasesAsync(ExportedProject project, CancellationToken cancellationToken) =>
        PagedList.ReadAsync<ReleaseResource>(client, UriTemplate.Expand(LinkOf(project, "Releases"), ("take", [PagedList.PageSizeText])), "the releases of " + project.Name, release => release.Id, cancellationToken);

    public Task<ProcessResource> GetProcessAsync(ExportedProject project, CancellationToken cancellationToken) =>
        client.GetAsync<ProcessResource>(OnDefaultBranch(project, LinkOf(project, "DeploymentProcess")), "the deployment process of " + project.Name, cancellationToken);

    /// <summary>The project's deployment settings; those of a new project where the server is too old to have any.</summary>
    public async Task<ExportedSettings> GetSettingsAsync(ExportedProject project, CancellationToken cancellationToken) =>
        project.Links.TryGetValue("DeploymentSettings", out var link)
            ? await client.FindAsync<ExportedSettings>(OnDefaultBranch(project, link), "the deployment settings of " + project.Name, cancellationToken).ConfigureAwait(false) ?? new ExportedSettings()
            : new ExportedSettings();

    /// <summary>The variables of a project, without its secrets.</summary>
    public Task<ExportedVariables> GetVariablesAsync(ExportedProject project, CancellationToken cancellationToken) =>
        client.GetAsync<ExportedVariables>(OnDefaultBranch(project, LinkOf(project, "Variables")), "the variables of " + project.Name, cancellationToken);

    /// <summary>The library variable sets of the space.</summary>
    public Task<IReadOnlyList<ExportedLibrary>> GetLibrariesAsync(CancellationToken cancellationToken) =>
        ListAsync<ExportedLibrary>("LibraryVariables", "the library variable sets of the space", library => library.Id, cancellationToken);

    /// <summary>The variables of a library set, without its secrets.</summary>
    public Task<ExportedVariables> GetVariablesAsync(ExportedLibrary library, CancellationToken cancellationToken) =>
        client.GetAsync<ExportedVariables>(links.Expand("Variables", ("id", [library.VariableSetId ?? string.Empty])), "the variables of " + library.Name, cancellationToken);

    /// <summary>The newest deployments of a project, newest first.</summary>
    public async Task<IReadOnlyList<DeploymentResource>> GetDeploymentsAsync(ExportedProject project, int most, CancellationToken cancellationToken)
    {
        if (most == 0)
            return [];
        var link = UriTemplate.Expand(links.Template("Deployments"), ("projects", [project.Id]), ("take", [most.ToString(CultureInfo.InvariantCulture)]));
        var page = await client.GetAsync<PageResource<DeploymentResource>>(link, "the deployments of " + project.Name, cancellationToken).ConfigureAwait(false);
        return page.Items;
    }

    /// <summary>The log of a task; null where the server has it no more.</summary>
    public async Task<ActivityResource?> FindLogAsync(TaskResource task, CancellationToken cancellationToken)
    {
        if (!task.Links.TryGetValue("Details", out var link))
            throw client.Lacking("a link named 'Details' for " + task.Id);
        var details = await client.FindAsync<TaskDetailsResource>(UriTemplate.Expand(link, ("verbose", ["false"]), ("tail", ["1"])), "the log of " + task.Id, cancellationToken).ConfigureAwait(false);
        return details is { ActivityLogs.Count: > 0 } ? details.ActivityLogs[0] : null;
    }

    private Task<IReadOnlyList<T>> ListAsync<T>(string link, string about, Func<T, string> idOf, CancellationToken cancellationToken)
        where T : class =>
        PagedList.ReadAsync(client, links.Expand(link, ("take", [PagedList.PageSizeText])), about, idOf, cancellationToken);

    /// <summary>What a project keeps in Git is read from its default branch.</summary>
    private static string OnDefaultBranch(ExportedProject project, string link) =>
        UriTemplate.Names(link, "gitRef") && project.PersistenceSettings?.DefaultBranch is { } branch ? UriTemplate.Expand(link, ("gitRef", [branch])) : UriTemplate.Expand(link);

    private string LinkOf(ExportedProject project, string name) =>
        project.Links.TryGetValue(name, out var link) ? link : throw client.Lacking("a link named '" + name + "' for " + project.Name);
}
