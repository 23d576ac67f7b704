namespace Coordination;

/// <summary>Whether something is deployed that may be there already. Judged by the last successful deployment to the place, for the tenant.</summary>
public enum DeploymentPolicy
{
    /// <summary>It is deployed whatever is there.</summary>
    Always,

    /// <summary>It is deployed unless this very release is there.</summary>
    IfNotCurrent,

    /// <summary>It is deployed if its version is higher than the one that is there, as NuGet orders versions.</summary>
    IfNewer,
}
