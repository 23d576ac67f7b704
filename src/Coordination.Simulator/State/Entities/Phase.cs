using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

internal sealed class Phase
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public List<string> AutomaticDeploymentTargets { get; set; } = [];

    public List<string> OptionalDeploymentTargets { get; set; } = [];

    /// <summary>0: all of them.</summary>
    public int MinimumEnvironmentsBeforePromotion { get; set; }

    public bool IsOptionalPhase { get; set; }

    public bool IsPriorityPhase { get; set; }

    public RetentionPeriod? ReleaseRetentionPolicy { get; set; }

    public RetentionPeriod? TentacleRetentionPolicy { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JToken> Unknown { get; } = new Dictionary<string, JToken>(StringComparer.Ordinal);
}
