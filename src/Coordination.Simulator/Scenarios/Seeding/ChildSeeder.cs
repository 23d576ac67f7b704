using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Scenarios;

/// <summary>Makes an action deploy a release of another project: its properties, and a package whose versions are the releases.</summary>
internal sealed class ChildSeeder(OctopusServer server)
{
    /// <summary>The feed of releases.</summary>
    private const string Feed = FeedSeeder.Releases;

    public void Seed(ScenarioChild child, ProcessAction action)
    {
        var id = server.Projects.FindByName(OctopusServer.DefaultSpaceId, child.Project)!.Id;
        action.Properties[ProcessProperties.ReleaseProject] = id;
        action.Properties[ProcessProperties.ReleaseCondition] = child.Condition;
        if (!child.Waits) action.Properties[ProcessProperties.WaitsForDeployment] = "False";
        if (child.Variables.Count > 0) action.Properties[ProcessProperties.ReleaseVariables] = JObject.FromObject(child.Variables).ToString(Newtonsoft.Json.Formatting.None);
        action.Packages.Add(new PackageReference { Id = server.Random.GuidText(), PackageId = id, FeedId = Feed, AcquisitionLocation = "NotAcquired" });
    }
}
