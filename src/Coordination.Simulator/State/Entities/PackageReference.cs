using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

internal sealed class PackageReference
{
    public string Id { get; set; } = "";

    /// <summary>Empty for the primary package of the action.</summary>
    public string Name { get; set; } = "";

    public string PackageId { get; set; } = "";

    public string? FeedId { get; set; }

    public string AcquisitionLocation { get; set; } = "Server";

    public Dictionary<string, JToken> Properties { get; set; } = new(StringComparer.Ordinal);

    [JsonExtensionData]
    public IDictionary<string, JToken> Unknown { get; } = new Dictionary<string, JToken>(StringComparer.Ordinal);
}
