using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>
/// What the server keeps and shows under an id. Properties are named as on the wire, so that <see cref="EntityJson"/> can read a
/// document into it and write it out again; what a document holds beyond them stays in <see cref="Unknown"/>.
/// </summary>
internal abstract class Entity
{
    [JsonProperty(Order = -9)]
    public string Id { get; set; } = "";

    /// <summary>Null for what belongs to the whole server: tasks carry one all the same.</summary>
    [JsonProperty(Order = -8)]
    public string? SpaceId { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public DateTimeOffset? LastModifiedOn { get; set; }

    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? LastModifiedBy { get; set; }

    /// <summary>When it came into its collection.</summary>
    [JsonIgnore]
    public DateTimeOffset AddedAt { get; set; }

    /// <summary>When it was saved last.</summary>
    [JsonIgnore]
    public DateTimeOffset WrittenAt { get; set; }

    /// <summary>Its place in the order in which its collection's entities came.</summary>
    [JsonIgnore]
    public long Place { get; set; }

    /// <summary>Members of the document that the simulator gives no meaning to, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JToken> Unknown { get; } = new Dictionary<string, JToken>(StringComparer.Ordinal);

    public override string ToString() => Id;
}
