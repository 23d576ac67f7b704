namespace Coordination.Core.Octopus.Transport;

/// <summary>Whether a request that brought no success was carried out.</summary>
internal enum Carried
{
    /// <summary>It was not, and will not be.</summary>
    No,

    /// <summary>It was not, and the reason may pass.</summary>
    NotYet,

    /// <summary>That is not known.</summary>
    Unknown,
}
