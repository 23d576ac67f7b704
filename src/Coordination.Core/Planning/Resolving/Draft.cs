using Coordination.Core.Octopus.Wire;
using Coordination.Core.Planning.Selectors;

namespace Coordination.Core.Planning.Resolving;

/// <summary>A deployment while it is being resolved; what could not be found out stays null.</summary>
internal sealed class Draft(int number, PlannedDeployment planned)
{
    /// <summary>Its number in the plan, from 0.</summary>
    public int Number { get; } = number;

    /// <summary>What was planned.</summary>
    public PlannedDeployment Planned { get; } = planned;

    /// <summary>Its project.</summary>
    public ProjectResource? Project { get; set; }

    /// <summary>Its environment.</summary>
    public EnvironmentResource? Environment { get; set; }

    /// <summary>Its tenant; null for none.</summary>
    public TenantResource? Tenant { get; set; }

    /// <summary>Whether project, environment and tenant were found and fit together.</summary>
    public bool HasPlace { get; set; }

    /// <summary>How the version was written.</summary>
    public VersionSelector? Selector { get; set; }

    /// <summary>The environment that the version is taken from, where it is written so.</summary>
    public EnvironmentResource? Source { get; set; }

    /// <summary>The release.</summary>
    public ReleaseResource? Release { get; set; }

    /// <summary>Name of the release's channel.</summary>
    public string Channel { get; set; } = string.Empty;

    /// <summary>Why this release.</summary>
    public string Reason { get; set; } = string.Empty;

    /// <summary>What was last deployed there with success; null where there is none or it cannot be told.</summary>
    public Deployed? Current { get; set; }

    /// <summary>Why it is not deployed, as its policy has it; null where it is.</summary>
    public string? Skip { get; set; }

    /// <summary>Where it goes.</summary>
    public Cell Cell => new(Project!.Id, Environment!.Id, Tenant?.Id);

    /// <summary>What goes where, for people.</summary>
    public string Title => Project!.Name + (Release is null ? string.Empty : " " + Release.Version);

    /// <summary>Environment and tenant, for people.</summary>
    public string PlaceName => Environment!.Name + (Tenant is null ? string.Empty : " for " + Tenant.Name);
}
