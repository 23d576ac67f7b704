using System;

namespace Coordination.Core.Running;

/// <summary>Figures of a run that nobody needs to choose.</summary>
internal static class RunLimits
{
    /// <summary>Requests for deployments that are on their way at once. The server answers each in well under a second; more would only crowd it.</summary>
    public const int CreatesInFlight = 4;

    /// <summary>How many places are looked at together before what goes there is asked for: about as many as can be asked for while the look is fresh.</summary>
    public const int PlacesInOneLook = 30;

    /// <summary>How often one deployment is asked for when answers are lost. Then something is wrong that asking does not mend.</summary>
    public const int Attempts = 10;

    /// <summary>How often one twin is asked to be cancelled.</summary>
    public const int Cancels = 4;

    /// <summary>How long ago a look may have been answered for a request to be sent, or not to be sent, on the strength of it.</summary>
    public static readonly TimeSpan LookIsFresh = TimeSpan.FromSeconds(15);

    /// <summary>Between looks for twins of a request that was repeated a short while ago.</summary>
    public static readonly TimeSpan BetweenLooksForTwins = TimeSpan.FromSeconds(10);

    /// <summary>Between looks for twins later.</summary>
    public static readonly TimeSpan BetweenLateLooksForTwins = TimeSpan.FromSeconds(60);

    /// <summary>Between looks at a server that does not answer, and between requests to cancel.</summary>
    public static readonly TimeSpan BetweenRetries = TimeSpan.FromSeconds(10);

    /// <summary>How long a question that is not worth more is asked of a server that does not answer.</summary>
    public static readonly TimeSpan PatienceWithSideQuestions = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long two deployments of one request must both be seen queued before one is cancelled: a server that lets a newer one supersede the older
    /// does so at once, and then the newer one must live.
    /// </summary>
    public static readonly TimeSpan SupersedingShowsWithin = TimeSpan.FromSeconds(4);

    /// <summary>How long after a deadline an answer to a request that was sent after it is waited for.</summary>
    public static readonly TimeSpan LastAnswer = TimeSpan.FromSeconds(45);

    /// <summary>From a lost answer to the first look, and from each look to the next; the last repeats.</summary>
    public static readonly TimeSpan[] BetweenSettlingLooks = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(15)];

    /// <summary>How long no deployment is asked for after the server did not take a request, by failures in a row.</summary>
    public static TimeSpan CreateBackOff(int failures) => TimeSpan.FromSeconds(Math.Min(60, 2 * Math.Pow(2, Math.Min(failures, 10) - 1)));
}
