namespace Coordination.Core.Waiting.Requests;

/// <summary>What a request that waits for its turn is for.</summary>
internal enum RequestPurpose
{
    /// <summary>Asks how tasks stand.</summary>
    Poll,

    /// <summary>Looks for something that somebody must know to go on, as whether a deployment exists.</summary>
    Look,

    /// <summary>Reads what only tells when to ask for something else.</summary>
    Forecast,
}
