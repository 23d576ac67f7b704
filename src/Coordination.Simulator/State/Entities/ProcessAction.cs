using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

internal sealed class ProcessAction
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Slug { get; set; }

    public string ActionType { get; set; } = "Octopus.Script";

    public string? Notes { get; set; }

    public bool IsDisabled { get; set; }

    /// <summary>May not be skipped; its failure can neither be ignored nor excluded.</summary>
    public bool IsRequired { get; set; }

    public bool CanBeUsedForProjectVersioning { get; set; }

    public string? WorkerPoolId { get; set; }

    public string? WorkerPoolVariable { get; set; }

    public JObject Container { get; set; } = new() { ["Image"] = null, ["FeedId"] = null };

    public List<string> Environments { get; set; } = [];

    public List<string> ExcludedEnvironments { get; set; } = [];

    public List<string> Channels { get; set; } = [];

    public List<string> TenantTags { get; set; } = [];

    public List<PackageReference> Packages { get; set; } = [];

    public JArray GitDependencies { get; set; } = [];

    public string Condition { get; set; } = "Success";

    public Dictionary<string, JToken> Properties { get; set; } = new(StringComparer.Ordinal);

    [JsonExtensionData]
    public IDictionary<string, JToken> Unknown { get; } = new Dictionary<string, JToken>(StringComparer.Ordinal);

    /// <summary>The text of a property; null where it is absent or a secret.</summary>
    public string? Property(string name) =>
        Properties.TryGetValue(name, out var value) && value.Type != JTokenType.Object && value.Type != JTokenType.Null ? value.ToString() : null;
}
