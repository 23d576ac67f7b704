using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Coordination;

/// <summary>Reading, comparing, checking, exporting and saving deployment processes. Expected failures come as <see cref="CoordinationException"/>.</summary>
public interface IDeploymentProcesses
{
    /// <summary>Reads a process from the server.</summary>
    Task<DeploymentProcess> GetAsync(OctopusConnection connection, ProcessAddress address, CancellationToken cancellationToken);

    /// <summary>Reads a process from the JSON that <see cref="Export"/> writes, or that a server's REST API gives.</summary>
    /// <param name="json">The document.</param>
    /// <param name="project">The project it is for.</param>
    DeploymentProcess Read(string json, string project);

    /// <summary>What must be done to the first process to get the second. No server is asked; names are compared as they are written.</summary>
    IReadOnlyList<ProcessChange> Compare(DeploymentProcess reference, DeploymentProcess difference);

    /// <summary>What saving a process would change. Nothing is changed.</summary>
    Task<IReadOnlyList<ProcessChange>> CompareAsync(OctopusConnection connection, DeploymentProcess process, CancellationToken cancellationToken);

    /// <summary>
    /// Gathers what a rehearsal of a process needs: the process as it would be saved, and the server with the times that its deployments took. Nothing is changed.
    /// </summary>
    /// <param name="connection">Where.</param>
    /// <param name="process">What.</param>
    /// <param name="places">Where it is to be rehearsed; all that are unknown come as failures together.</param>
    /// <param name="history">How many of the newest deployments tell how long steps take; 0 to 1000.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<RehearsableProcess> PrepareRehearsalAsync(OctopusConnection connection, DeploymentProcess process, IReadOnlyList<RehearsalPlace> places, int history, CancellationToken cancellationToken);

    /// <summary>Writes a process as a text that rebuilds it.</summary>
    string Export(DeploymentProcess process, ProcessFormat format);

    /// <summary>Finds what will not do what it looks like. With a connection, names are checked, too.</summary>
    Task<IReadOnlyList<ProcessFinding>> CheckAsync(OctopusConnection? connection, DeploymentProcess process, CancellationToken cancellationToken);

    /// <summary>
    /// Saves a process where it differs from the server's. Where somebody else saved meanwhile, both changes are merged; where both changed the same,
    /// nothing is saved and the conflicts come as failures.
    /// </summary>
    /// <param name="connection">Where.</param>
    /// <param name="process">What.</param>
    /// <param name="commitMessage">What the commit says, of a process that is kept in Git; null: what was changed.</param>
    /// <param name="confirm">Is told what would be changed and answers whether to do it; asked again where a merge changes that.</param>
    /// <param name="cancellationToken">Ends the attempt; whether it was saved is then not known.</param>
    Task<ProcessSave> SaveAsync(OctopusConnection connection, DeploymentProcess process, string? commitMessage, Func<IReadOnlyList<ProcessChange>, Task<bool>> confirm, CancellationToken cancellationToken);
}
