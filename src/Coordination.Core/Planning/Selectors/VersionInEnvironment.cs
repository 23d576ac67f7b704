namespace Coordination.Core.Planning.Selectors;

/// <summary><c>in Staging</c>: what was last deployed to an environment with success, to the same tenant.</summary>
/// <param name="Environment">Id, name or slug of the environment.</param>
internal sealed record VersionInEnvironment(string Environment) : VersionSelector;
