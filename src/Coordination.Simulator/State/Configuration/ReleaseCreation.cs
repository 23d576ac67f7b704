namespace Coordination.Simulator.State;

/// <summary>Makes releases, with their snapshots of process and variables.</summary>
internal sealed class ReleaseCreation(OctopusServer server)
{
    /// <summary>Checks and adds a release; of the draft only what a client may say is taken.</summary>
    /// <exception cref="Refusal">The project is disabled, the version is taken or malformed, a package lacks its version and so on.</exception>
    public Release Create(Release draft, User by, bool ignoreChannelRules = false) =>
        throw new System.NotSupportedException($"{server.Now} {draft.Version} {by.Username} {ignoreChannelRules}: under construction.");

    /// <summary>Takes the variables as they are now into the release.</summary>
    public void SnapshotVariables(Release release) => throw new System.NotSupportedException($"Snapshot of {release.Id}: under construction.");

    /// <summary>Removes the release with its deployments, tasks, events and artifacts.</summary>
    public void Delete(Release release, User by) => throw new System.NotSupportedException($"Removal of {release.Id} by {by.Username}: under construction.");
}
