using System;
using System.Globalization;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>Frozen copies of processes and variables; one per version, shared by all that is made of it.</summary>
internal sealed class Snapshots(OctopusServer server)
{
    /// <summary>The snapshot of the process as it is now.</summary>
    public T Of<T>(EntityTable<T> table, T process)
        where T : Process, new()
    {
        if (table.Find(process.LastSnapshotId) is { } last && last.Version == process.Version) return last;
        var copy = EntityJson.Read<T>(EntityJson.Write(process));
        copy.Id = IdFor(process.Id, process.Version);
        copy.LastSnapshotId = null;
        copy.IsFrozen = true;
        table.Add(copy);
        process.LastSnapshotId = copy.Id;
        return copy;
    }

    /// <summary>Takes the variables of a project, and of the library sets that it includes, into a release or a runbook's snapshot.</summary>
    public void TakeVariables(Snapshot snapshot, Project project)
    {
        snapshot.ProjectVariableSetSnapshotId = Of(server.VariableSets.Get(project.VariableSetId)).Id;
        snapshot.LibraryVariableSetSnapshotIds =
        [
            .. server.LibraryVariableSets.Of(project.IncludedLibraryVariableSetIds)
                .Select(library => server.VariableSets.Find(library.VariableSetId))
                .OfType<VariableSet>()
                .Select(variables => Of(variables).Id)
        ];
    }

    private VariableSet Of(VariableSet variables)
    {
        var last = server.VariableSets.FirstOrDefault(one => one.IsFrozen && one.Version == variables.Version && one.Id.StartsWith(variables.Id + "-s-", StringComparison.OrdinalIgnoreCase));
        if (last is not null) return last;
        var copy = EntityJson.Read<VariableSet>(EntityJson.Write(variables));
        copy.Id = IdFor(variables.Id, variables.Version);
        copy.IsFrozen = true;
        return server.VariableSets.Add(copy);
    }

    private string IdFor(string owner, int version) => string.Format(CultureInfo.InvariantCulture, "{0}-s-{1}-{2}", owner, version, server.Random.Code(5));
}
