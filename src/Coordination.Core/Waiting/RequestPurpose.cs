namespace Coordination.Core.Waiting;

/// <summary>What a request that waits for its turn is for.</summary>
internal enum RequestPurpose
{
    /// <summary>Asks how tasks stand.</summary>
    Poll,

    /// <summary>Looks whether a deployment exists.</summary>
    Look,
}
