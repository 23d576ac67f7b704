using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Scenarios;

/// <summary>Gives a space the two feeds that each has of its own: packages that were pushed to the server, and releases of its projects.</summary>
internal sealed class FeedSeeder(OctopusServer server)
{
    public const string BuiltIn = "feeds-builtin";
    public const string Releases = "feeds-builtin-releases";

    /// <summary>Imported documents may hold them already.</summary>
    public void Seed()
    {
        Add(BuiltIn, "Octopus Server (built-in)", "BuiltIn", "Server");
        Add(Releases, "Octopus Server Releases (built-in)", "OctopusProject", "NotAcquired");
    }

    private void Add(string id, string name, string type, string acquisition)
    {
        if (server.Documents.Find(id) is not null) return;
        var feed = new PlainDocument { Id = id, Name = name, SpaceId = OctopusServer.DefaultSpaceId, Collection = "Feeds" };
        feed.Unknown["FeedType"] = type;
        feed.Unknown["PackageAcquisitionLocationOptions"] = new JArray(acquisition);
        server.Documents.Add(feed);
    }
}
