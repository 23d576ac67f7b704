using System.Collections.Generic;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

internal sealed class Channel : NamedEntity
{
    public string ProjectId { get; set; } = "";

    /// <summary>Null: the project's.</summary>
    public string? LifecycleId { get; set; }

    public bool IsDefault { get; set; }

    public List<ChannelRule> Rules { get; set; } = [];

    public JArray GitReferenceRules { get; set; } = [];

    public JArray GitResourceRules { get; set; } = [];

    public List<string> TenantTags { get; set; } = [];
}
