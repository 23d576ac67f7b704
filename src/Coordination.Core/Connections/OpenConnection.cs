using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Claims;
using Coordination.Core.Exporting;
using Coordination.Core.Locking;
using Coordination.Core.Locking.Deadlocks;
using Coordination.Core.Octopus;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;
using Coordination.Core.Processes;
using Coordination.Core.Waiting.Shell;

namespace Coordination.Core.Connections;

/// <summary>What stands behind an <see cref="OctopusConnection"/>: the space, and the session that it shares with others.</summary>
internal sealed class OpenConnection(ServerSession session, OctopusServer server, OctopusSpace space, UserResource user, ConnectionGate gate, Action close, TimeProvider time, Func<Random?> newRandom)
{
    private readonly NameCache _names = new(time);

    /// <summary>The space.</summary>
    public IOctopusSpace Space => space;

    /// <summary>What a scenario is made of.</summary>
    public ScenarioReading Scenarios => space.Scenarios;

    /// <summary>What a wait on it works with.</summary>
    public WaitEnvironment Waiting => Locks.Waiting with { LockBlockers = (ownTask, ownHolds) => new LockBlockers(Locks, ownTask, ownHolds) };

    /// <summary>What it shares with others.</summary>
    public ServerSession Session => session;

    /// <summary>What the locks of the space work with.</summary>
    public LockEnvironment Locks { get; } = new(
        space,
        new LibraryClaims(space.LibraryVariableSets),
        new LockPermissions(stop => server.GetPermissionsAsync(user, space.SpaceId, stop), user.Username.Length > 0 ? user.Username : user.Id),
        new WaitEnvironment(space, space.Executions, space.TaskReads, session.Watcher, session.Logs, time),
        time,
        newRandom);

    /// <summary>What its deployment processes work with.</summary>
    public ProcessEnvironment NewProcesses(Func<string> newNonce) => new(space, user.Id, user.Username.Length > 0 ? user.Username : user.Id, time, newNonce);

    /// <summary>Closes it for good; what still uses it fails with <c>Disconnected</c>.</summary>
    public void Close()
    {
        if (gate.Close())
            close();
    }

    /// <summary>Names that a user can type; in alphabetical order.</summary>
    public Task<IReadOnlyList<string>> GetNamesAsync(NameKind kind, CancellationToken cancellationToken) => _names.GetAsync(kind, async () => kind switch
    {
        NameKind.Project => (await space.GetProjectsAsync(cancellationToken).ConfigureAwait(false)).Select(project => project.Name),
        NameKind.Environment => (await space.GetEnvironmentsAsync(cancellationToken).ConfigureAwait(false)).Select(environment => environment.Name),
        NameKind.Tenant => (await space.GetTenantsAsync(cancellationToken).ConfigureAwait(false)).Select(tenant => tenant.Name),
        NameKind.Space => server.HasSpaces ? (await server.GetSpacesAsync(user, cancellationToken).ConfigureAwait(false)).Select(other => other.Name) : (IEnumerable<string>)[],
        NameKind.Lock => (await Locks.Claims.ReadAllAsync(LockRecords.Kind, cancellationToken).ConfigureAwait(false)).Select(claim => claim.Name.Name),
        NameKind.Role => await space.Names.RolesAsync(cancellationToken).ConfigureAwait(false) ?? [],
        NameKind.Channel => await ListedAsync("Channels", cancellationToken).ConfigureAwait(false),
        NameKind.Feed => await ListedAsync("Feeds", cancellationToken).ConfigureAwait(false),
        NameKind.WorkerPool => await ListedAsync("WorkerPools", cancellationToken).ConfigureAwait(false),
        NameKind.Team => await ListedAsync("Teams", cancellationToken).ConfigureAwait(false),
        NameKind.StepTemplate => await ListedAsync("ActionTemplates", cancellationToken).ConfigureAwait(false),
        NameKind.Runbook => await ListedAsync("Runbooks", cancellationToken).ConfigureAwait(false),
        NameKind.TenantTag => await space.Names.TenantTagsAsync(anew: true, cancellationToken).ConfigureAwait(false) ?? [],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are no names of this kind."),
    });

    /// <summary>The names of what is behind a link of the server; none where it has no such link, or does not show them.</summary>
    private async Task<IEnumerable<string>> ListedAsync(string link, CancellationToken cancellationToken) =>
        (await space.Names.ListAsync(link, anew: true, cancellationToken).ConfigureAwait(false))?.Select(resource => resource.Name).Distinct(StringComparer.OrdinalIgnoreCase) ?? [];
}
