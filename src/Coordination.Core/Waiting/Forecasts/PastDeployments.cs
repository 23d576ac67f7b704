using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Executions;
using Coordination.Core.Waiting.Requests;
using Coordination.Core.Waiting.Targets;

namespace Coordination.Core.Waiting.Forecasts;

/// <summary>The last successful deployments of each project, place and process that somebody waits for, read once for all who do.</summary>
internal sealed class PastDeployments(IOctopusSpace space, ITaskReads tasks, RequestBudget budget, TimeProvider time)
{
    /// <summary>Of how many places they are looked for within three minutes: where hundreds wait at once, the requests are better spent on what they wait for.</summary>
    private const int MostPlaces = 30;

    /// <summary>How many of each are read while not more than <see cref="FewPlaces"/> are asked for: three tell how much they differ.</summary>
    private const int MostOfFew = 3;

    private const int FewPlaces = 15;

    /// <summary>While so many processes are still to be read, waits that have not even begun come first.</summary>
    private const int ManyProcesses = 30;

    private readonly Dictionary<string, EarlierOfPlace> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly SuccessLists _successes = new(space, budget);
    private readonly Quota _quota = new(MostPlaces, TimeSpan.FromMinutes(3), time);

    /// <summary>Those of a target; none where there are none, or too many are asked for already.</summary>
    /// <param name="target">The target.</param>
    /// <param name="count">How many, if there are so many.</param>
    /// <param name="missingProcesses">How many processes are still to be read for other waits.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<EarlierDeployments> FindAsync(WaitTarget target, int count, int missingProcesses, CancellationToken cancellationToken) =>
        target.Execution.RunbookId is null && PlaceOf(target, missingProcesses) is { } place ? await place.GetAsync(count, cancellationToken).ConfigureAwait(false) : EarlierDeployments.None;

    private EarlierOfPlace? PlaceOf(WaitTarget target, int missingProcesses)
    {
        var execution = target.Execution;
        var key = string.Join("/", execution.ProjectId, execution.EnvironmentId, execution.TenantId, execution.ProcessId);
        lock (_known)
        {
            if (!_known.TryGetValue(key, out var place) && missingProcesses < ManyProcesses && _quota.TryTake())
                _known.Add(key, place = new EarlierOfPlace(target, _known.Count < FewPlaces ? MostOfFew : 1, _successes, tasks, budget, time));
            return place;
        }
    }
}
