using System;

namespace Coordination.Core.Octopus.Transport;

/// <summary>How long one request may take, and how passing faults are waited out.</summary>
internal sealed record RetryOptions
{
    /// <summary>For everything after connecting: long enough to wait out a restart of the server.</summary>
    public static RetryOptions Default { get; } = new();

    /// <summary>For connecting, where a person waits and the address may be wrong: 20 seconds a request, 6 seconds in which to repeat, and not at all for what looks like a wrong address.</summary>
    public static RetryOptions Connecting { get; } = new()
    {
        RequestLimit = TimeSpan.FromSeconds(20),
        Budget = TimeSpan.FromSeconds(6),
        RepeatsOfServerError = 2,
        KnowsTheServer = false,
    };

    /// <summary>How long one sending may take, answer included. The default is 100 seconds.</summary>
    public TimeSpan RequestLimit { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How long the first repetition waits; each further one twice as long. Half of each wait is random. The default is 1 second.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>No wait is longer, unless the server asks for it. The default is 30 seconds.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>No repetition begins later than this after the first sending began; a server that asks for a longer wait ends the repetitions at once. The default is 150 seconds.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(150);

    /// <summary>How often a request is repeated after errors that seldom pass: a 500, or an answer cut short. The default is 5, about half a minute.</summary>
    public int RepeatsOfServerError { get; init; } = 5;

    /// <summary>
    /// Whether what answered before is waited for when its name cannot be found, connections are refused, or pages for people come in place of
    /// documents. The default is true; while connecting all three mean that the address is wrong.
    /// </summary>
    public bool KnowsTheServer { get; init; } = true;
}
