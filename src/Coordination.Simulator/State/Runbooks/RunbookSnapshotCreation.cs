using System;
using System.Globalization;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>Takes snapshots of runbooks: their process, the variables of their project, versions of packages.</summary>
internal sealed class RunbookSnapshotCreation(OctopusServer server)
{
    private readonly Snapshots _snapshots = new(server);

    /// <summary>A name that no snapshot of the runbook has.</summary>
    public string NextName(string runbookId)
    {
        var names = server.RunbookSnapshots.Where(snapshot => snapshot.RunbookId.IsSameAs(runbookId)).Select(snapshot => snapshot.Name).ToList();
        var number = names.Count + 1;
        while (names.Contains(Name(number), StringComparer.OrdinalIgnoreCase)) number++;
        return Name(number);

        static string Name(int number) => "Snapshot " + number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Checks and adds a snapshot; of the draft only what a client may say is taken.</summary>
    /// <param name="draft">Runbook, name, notes, packages.</param>
    /// <param name="publish">From now on it is what runs where nobody names a snapshot.</param>
    /// <param name="by">Who takes it; null: the server itself.</param>
    /// <param name="defaultPackageVersion">The version of packages for which the draft names none; null: they are missing.</param>
    /// <exception cref="Refusal">No such runbook, the name is taken, a package lacks its version.</exception>
    public RunbookSnapshot Create(RunbookSnapshot draft, bool publish, User? by, string? defaultPackageVersion = null)
    {
        var runbook = server.Runbooks.Find(draft.RunbookId) ?? throw Refusal.Because($"Runbook '{draft.RunbookId}' does not exist.");
        var process = server.RunbookProcesses.Get(runbook.RunbookProcessId);
        var name = draft.Name.Trim().Length == 0 ? NextName(runbook.Id) : draft.Name.Trim();
        if (server.RunbookSnapshots.Any(other => other.RunbookId.IsSameAs(runbook.Id) && other.Name.IsSameAs(name)))
        {
            throw Refusal.Because("A runbook snapshot with this name already exists. Please choose a different name.");
        }

        var snapshot = new RunbookSnapshot
        {
            SpaceId = runbook.SpaceId,
            ProjectId = runbook.ProjectId,
            RunbookId = runbook.Id,
            Name = name,
            Notes = draft.Notes,
            Assembled = server.Now,
            SelectedPackages = PackageSelection.Of(process, channelId: null, draft, defaultPackageVersion),
            FrozenRunbookProcessId = _snapshots.Of(server.RunbookProcesses, process).Id,
        };
        TakeVariables(snapshot);
        server.RunbookSnapshots.Add(snapshot);
        if (publish) runbook.PublishedRunbookSnapshotId = snapshot.Id;
        server.Audit.Record(EventCategories.Created, snapshot.SpaceId, $"{name} of the runbook {runbook.Name} was taken", by, snapshot, runbook, server.Projects.Find(runbook.ProjectId));
        return snapshot;
    }

    /// <summary>Takes the variables as they are now into the snapshot.</summary>
    public void TakeVariables(RunbookSnapshot snapshot) => _snapshots.TakeVariables(snapshot, server.Projects.Get(snapshot.ProjectId));

    /// <summary>Removes the snapshot with its runs.</summary>
    public void Delete(RunbookSnapshot snapshot)
    {
        foreach (var run in snapshot.Runs.ToArray()) server.RunbookRunCreation.Delete(run);
        server.RunbookSnapshots.Remove(snapshot.Id);
        if (server.Runbooks.Find(snapshot.RunbookId) is { } runbook && runbook.PublishedRunbookSnapshotId.IsSameAs(snapshot.Id)) runbook.PublishedRunbookSnapshotId = null;
    }
}
