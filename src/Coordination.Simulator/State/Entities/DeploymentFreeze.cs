using System;
using System.Collections.Generic;
using System.Linq;

namespace Coordination.Simulator.State;

/// <summary>A time in which no deployment is created for some projects to some environments. It belongs to no space.</summary>
internal sealed class DeploymentFreeze : NamedEntity
{
    public DateTimeOffset Start { get; set; }

    public DateTimeOffset End { get; set; }

    /// <summary>The ids of the environments that are frozen, by the project's id.</summary>
    public Dictionary<string, List<string>> ProjectEnvironmentScope { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public bool Holds(Project project, DeploymentEnvironment environment, DateTimeOffset now) =>
        Start <= now && now < End
        && ProjectEnvironmentScope.Any(scope => scope.Key.IsSameAs(project.Id) && scope.Value.Contains(environment.Id, StringComparer.OrdinalIgnoreCase));
}
