using System.Collections.Generic;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>A deployment target.</summary>
internal sealed class Machine : NamedEntity
{
    public List<string> EnvironmentIds { get; set; } = [];

    public List<string> Roles { get; set; } = [];

    public string TenantedDeploymentParticipation { get; set; } = "Untenanted";

    public List<string> TenantIds { get; set; } = [];

    public List<string> TenantTags { get; set; } = [];

    public string? Thumbprint { get; set; }

    public string? Uri { get; set; }

    public bool IsDisabled { get; set; }

    public string? MachinePolicyId { get; set; }

    public string HealthStatus { get; set; } = "Healthy";

    public bool HasLatestCalamari { get; set; } = true;

    public string? StatusSummary { get; set; }

    public bool IsInProcess { get; set; }

    public string? OperatingSystem { get; set; }

    public string? ShellName { get; set; }

    public string? ShellVersion { get; set; }

    public string? Architecture { get; set; }

    public JObject Endpoint { get; set; } = new() { ["Id"] = null, ["CommunicationStyle"] = "None", ["Links"] = new JObject() };
}
