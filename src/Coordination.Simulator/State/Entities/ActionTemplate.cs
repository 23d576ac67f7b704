using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>A step template. Every save is a new version.</summary>
internal sealed class ActionTemplate : NamedEntity
{
    public string ActionType { get; set; } = "";

    public int Version { get; set; }

    public string? CommunityActionTemplateId { get; set; }

    public string? StepPackageId { get; set; }

    public List<PackageReference> Packages { get; set; } = [];

    public JArray GitDependencies { get; set; } = [];

    /// <summary>Values are texts, or objects for secrets.</summary>
    public Dictionary<string, JToken> Properties { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Its versions before this one, oldest first.</summary>
    [JsonIgnore]
    public IReadOnlyList<ActionTemplate> Earlier { get; set; } = [];

    public List<ActionTemplateParameter> Parameters { get; set; } = [];
}
