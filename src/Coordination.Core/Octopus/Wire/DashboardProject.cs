namespace Coordination.Core.Octopus.Wire;

/// <summary>A project that a dashboard shows.</summary>
internal sealed record DashboardProject
{
    /// <summary>The project.</summary>
    public string Id { get; init; } = string.Empty;
}
