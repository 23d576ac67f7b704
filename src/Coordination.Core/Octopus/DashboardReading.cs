using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus;

/// <summary>
/// Reads what is deployed where. The dynamic dashboard takes projects and environments, but newer documentation calls it deprecated;
/// where it is gone, the plain dashboard is read, project by project for those that it leaves out.
/// </summary>
internal sealed class DashboardReading(ApiClient client, ServerLinks links)
{
    private const string About = "what is deployed where";

    /// <summary>Items of exactly these projects and environments.</summary>
    public async Task<DashboardResource> ReadAsync(IReadOnlyCollection<string> projectIds, IReadOnlyCollection<string> environmentIds, CancellationToken cancellationToken)
    {
        if (projectIds.Count == 0 || environmentIds.Count == 0)
            return new DashboardResource();
        var parts = await ReadDynamicAsync(projectIds, environmentIds, cancellationToken).ConfigureAwait(false)
            ?? await ReadPlainAsync(projectIds, cancellationToken).ConfigureAwait(false);
        var projects = new HashSet<string>(projectIds, StringComparer.OrdinalIgnoreCase);
        var environments = new HashSet<string>(environmentIds, StringComparer.OrdinalIgnoreCase);
        return new DashboardResource
        {
            Items = Matching(parts.SelectMany(part => part.Items)),
            PreviousItems = Matching(parts.SelectMany(part => part.PreviousItems)),
        };

        List<DashboardItem> Matching(IEnumerable<DashboardItem> items)
        {
            var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            return [.. items.Where(item => item is not null && projects.Contains(item.ProjectId) && environments.Contains(item.EnvironmentId) && known.Add(item.DeploymentId))];
        }
    }

    private async Task<List<DashboardResource>?> ReadDynamicAsync(IReadOnlyCollection<string> projectIds, IReadOnlyCollection<string> environmentIds, CancellationToken cancellationToken)
    {
        if (links.Find("DashboardDynamic") is not { } template || !UriTemplate.Names(template, "projects") || !UriTemplate.Names(template, "environments"))
            return null;
        var parts = new List<DashboardResource>();
        foreach (var projects in Chunks.Of(projectIds))
        {
            foreach (var environments in Chunks.Of(environmentIds))
            {
                var link = UriTemplate.Expand(template, ("projects", projects), ("environments", environments), ("includePrevious", ["true"]));
                var part = await client.FindAsync<DashboardResource>(link, About, cancellationToken).ConfigureAwait(false);
                if (part is null)
                    return null;
                parts.Add(part);
            }
        }

        return parts;
    }

    private async Task<List<DashboardResource>> ReadPlainAsync(IReadOnlyCollection<string> projectIds, CancellationToken cancellationToken)
    {
        var template = links.Template("Dashboard");
        var whole = await client.GetAsync<DashboardResource>(UriTemplate.Expand(template, ("showAll", ["true"])), About, cancellationToken).ConfigureAwait(false);
        var parts = new List<DashboardResource> { whole };
        if (!UriTemplate.Names(template, "projectId"))
            return parts;
        var shown = new HashSet<string>(whole.Projects.Select(project => project.Id), StringComparer.OrdinalIgnoreCase);
        foreach (var projectId in projectIds.Where(shown.Add))
        {
            var link = UriTemplate.Expand(template, ("projectId", [projectId]), ("showAll", ["true"]));
            parts.Add(await client.GetAsync<DashboardResource>(link, About, cancellationToken).ConfigureAwait(false));
        }

        return parts;
    }
}
