using Newtonsoft.Json;

namespace Coordination.Simulator.State;

/// <summary>A document of a collection that the simulator only hands out again (feeds, user roles, machine policies …).</summary>
internal sealed class PlainDocument : Entity
{
    public string? Name { get; set; }

    /// <summary>The folder that it came from, as "Feeds".</summary>
    [JsonIgnore]
    public string Collection { get; set; } = "";
}
