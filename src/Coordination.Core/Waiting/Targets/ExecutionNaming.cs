using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Planning.Resolving;

namespace Coordination.Core.Waiting.Targets;

/// <summary>Names what deployments are of. What the key may not see keeps its id.</summary>
internal sealed class ExecutionNaming(IExecutions reads, SpaceMemory memory, SpaceNames names)
{
    private readonly Dictionary<string, string> _runbooks = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of each, by its id.</summary>
    public async Task<IReadOnlyDictionary<string, ExecutionNames>> OfAsync(IReadOnlyList<Execution> executions, CancellationToken cancellationToken)
    {
        var releases = await memory.GetReleasesAsync([.. executions.Select(one => one.ReleaseId).OfType<string>().Where(id => id.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)], cancellationToken).ConfigureAwait(false);
        await ReadRunbooksAsync(executions, cancellationToken).ConfigureAwait(false);
        var named = new Dictionary<string, ExecutionNames>(StringComparer.OrdinalIgnoreCase);
        foreach (var one in executions)
        {
            named[one.Id] = new ExecutionNames(
                names.Projects.Find(one.ProjectId, out _)?.Name ?? one.ProjectId,
                one.RunbookId is null ? null : Known(_runbooks, one.RunbookId) ?? one.RunbookId,
                one.ReleaseId is not null && releases.TryGetValue(one.ReleaseId, out var release) ? release.Version : null,
                names.Environments.Find(one.EnvironmentId, out _)?.Name ?? one.EnvironmentId,
                one.TenantId is null ? null : names.Tenants.Find(one.TenantId, out _)?.Name ?? one.TenantId);
        }

        return named;
    }

    private static string? Known(Dictionary<string, string> texts, string? id) => id is not null && texts.TryGetValue(id, out var text) ? text : null;

    private async Task ReadRunbooksAsync(IReadOnlyList<Execution> executions, CancellationToken cancellationToken)
    {
        var projects = executions.Where(one => one.RunbookId is not null && !_runbooks.ContainsKey(one.RunbookId)).Select(one => one.ProjectId).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var projectId in projects)
        {
            if (names.Projects.Find(projectId, out _) is not { } project)
                continue;
            foreach (var runbook in await reads.GetRunbooksAsync(project, cancellationToken).ConfigureAwait(false))
                _runbooks[runbook.Id] = runbook.Name;
        }
    }
}
