using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>What would start something by itself; it is kept, and never does.</summary>
internal sealed class ProjectTrigger : NamedEntity
{
    public string ProjectId { get; set; } = "";

    public bool IsDisabled { get; set; }

    public JObject Filter { get; set; } = [];

    public JObject Action { get; set; } = [];
}
