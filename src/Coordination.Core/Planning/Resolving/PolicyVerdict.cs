namespace Coordination.Core.Planning.Resolving;

/// <summary>What a policy says of a release and of what is there.</summary>
internal enum PolicyVerdict
{
    /// <summary>It is to be deployed.</summary>
    Deploy,

    /// <summary>This very release is there.</summary>
    IsThere,

    /// <summary>What is there is as high, or higher.</summary>
    IsNotNewer,

    /// <summary>Which of the two is higher cannot be told: they are not both versions as NuGet has them.</summary>
    CannotTell,
}
