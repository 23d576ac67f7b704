using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.State;

/// <summary>An environment; listed by <see cref="SortOrder"/>.</summary>
internal sealed class DeploymentEnvironment : NamedEntity
{
    public int SortOrder { get; set; }

    public bool UseGuidedFailure { get; set; }

    public bool AllowDynamicInfrastructure { get; set; }

    public JArray ExtensionSettings { get; set; } = [];
}
