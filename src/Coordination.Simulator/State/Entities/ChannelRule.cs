using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

internal sealed class ChannelRule
{
    public string Id { get; set; } = "";

    /// <summary>A NuGet interval.</summary>
    public string? VersionRange { get; set; }

    /// <summary>A regular expression on the pre-release part.</summary>
    public string? Tag { get; set; }

    public List<ChannelActionPackage> ActionPackages { get; set; } = [];

    [JsonExtensionData]
    public IDictionary<string, JToken> Unknown { get; } = new Dictionary<string, JToken>(StringComparer.Ordinal);
}
