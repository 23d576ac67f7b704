namespace Coordination.Simulated.Tests.Testing;

/// <summary>Small plans.</summary>
internal static class Plan
{
    /// <summary>One deployment to Staging.</summary>
    public static CoordinationPlan Of(string project, string version = "latest") =>
        new() { Name = project, Environment = "Staging", Deployments = [new() { Name = project, Project = project, Version = version }] };
}
