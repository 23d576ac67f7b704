using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Releases;

/// <summary>A package of a process that a release must give a version.</summary>
internal sealed record TemplatePackage(ProcessAction Action, PackageReference Reference, string? LastSelected);
