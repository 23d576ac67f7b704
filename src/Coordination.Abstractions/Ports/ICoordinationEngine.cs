using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination;

/// <summary>
/// All that the cmdlets ask of the rest of the product. Expected failures come as <see cref="CoordinationException"/>;
/// a cancelled token as <see cref="System.OperationCanceledException"/>. One engine serves all runspaces of a process.
/// </summary>
public interface ICoordinationEngine
{
    /// <summary>
    /// Makes ready what the first answers of a server need. Nothing is asked of anybody and nothing depends on it: it may run beside all else, so
    /// that a process that has more than one processor connects sooner.
    /// </summary>
    void Prepare();

    /// <summary>
    /// Has somebody told when a server has not answered a request for 15 seconds, and when it answers again, until what is returned is disposed.
    /// Requests are given up later, each by its own limit.
    /// </summary>
    /// <param name="told">Takes it in words; called on any thread.</param>
    IDisposable ListenForSilence(Action<string> told);

    /// <summary>Connects: checks address, key and space. Nothing is changed on the server.</summary>
    Task<OctopusConnection> ConnectAsync(ConnectionRequest request, CancellationToken cancellationToken);

    /// <summary>Forgets the key of a connection. What still uses it fails with <c>Disconnected</c>.</summary>
    void Disconnect(OctopusConnection connection);

    /// <summary>Reads a plan from a YAML or JSON file.</summary>
    /// <param name="path">Full path of the file in the file system.</param>
    CoordinationPlan ReadPlan(string path);

    /// <summary>Finds out what exactly a plan would do, and checks all that can be checked. All faults found come together in one exception.</summary>
    Task<ResolvedPlan> ResolveAsync(OctopusConnection connection, CoordinationPlan plan, CancellationToken cancellationToken);

    /// <summary>
    /// Carries a resolved plan out and waits for its end. Cancelling the token ends only our waiting: what the server was asked to deploy goes on.
    /// A deployment that fails is no exception; it stands in the result. A plan that is not as it was resolved is refused with <c>PlanAltered</c>.
    /// </summary>
    Task<CoordinationRun> RunAsync(OctopusConnection connection, ResolvedPlan plan, RunOptions options, IRunObserver observer, CancellationToken cancellationToken);

    /// <summary>The deployment processes of the projects.</summary>
    IDeploymentProcesses Processes { get; }

    /// <summary>Makes scenarios of servers.</summary>
    IScenarioExport ScenarioExport { get; }

    /// <summary>Looking at, and waiting for, what others deploy.</summary>
    IWaits Waits { get; }

    /// <summary>The locks of the spaces that it is connected to.</summary>
    ILocks Locks { get; }

    /// <summary>Names that a user can type, for completion; in alphabetical order.</summary>
    Task<IReadOnlyList<string>> GetNamesAsync(OctopusConnection connection, NameKind kind, CancellationToken cancellationToken);
}
