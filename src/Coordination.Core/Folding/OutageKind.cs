namespace Coordination.Core.Folding;

/// <summary>What the server cannot be brought to do.</summary>
internal enum OutageKind
{
    /// <summary>Tell how tasks stand.</summary>
    Reading,

    /// <summary>Tell what is deployed where.</summary>
    Looking,

    /// <summary>Take requests for deployments.</summary>
    Creating,
}
