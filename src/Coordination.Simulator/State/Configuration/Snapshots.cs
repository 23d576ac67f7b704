using System;
using System.Globalization;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>Frozen copies of processes and variables; one per version, shared by the releases made of it.</summary>
internal sealed class Snapshots(OctopusServer server)
{
    /// <summary>The snapshot of the process as it is now.</summary>
    public DeploymentProcess Of(DeploymentProcess process)
    {
        if (server.Processes.Find(process.LastSnapshotId) is { } last && last.Version == process.Version) return last;
        var copy = EntityJson.Read<DeploymentProcess>(EntityJson.Write(process));
        copy.Id = IdFor(process.Id, process.Version);
        copy.LastSnapshotId = null;
        copy.IsFrozen = true;
        server.Processes.Add(copy);
        process.LastSnapshotId = copy.Id;
        return copy;
    }

    /// <summary>Takes the variables of a project, and of the library sets that it includes, into a release.</summary>
    public void TakeVariables(Release release, Project project)
    {
        release.ProjectVariableSetSnapshotId = Of(server.VariableSets.Get(project.VariableSetId)).Id;
        release.LibraryVariableSetSnapshotIds =
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
