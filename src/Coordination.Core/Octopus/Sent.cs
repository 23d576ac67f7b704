using System;

namespace Coordination.Core.Octopus;

/// <summary>What is known of a request that may not be repeated blindly.</summary>
/// <typeparam name="T">What the server answers when it carried the request out.</typeparam>
internal abstract record Sent<T>
{
    private Sent()
    {
    }

    /// <summary>The server carried it out and said so.</summary>
    public sealed record Accepted(T Answer) : Sent<T>;

    /// <summary>The server did not carry it out and said so; repeating it unchanged would end the same way.</summary>
    public sealed record Refused(Failure Failure) : Sent<T>;

    /// <summary>It was certainly not carried out, for a reason that may pass (no connection could be made, 429); it may be repeated.</summary>
    public sealed record NotSent(Failure Failure) : Sent<T>
    {
        /// <summary>How long the server asks to wait before the next request; null where it does not say.</summary>
        public TimeSpan? AskedToWait { get; init; }
    }

    /// <summary>The answer was lost: it was carried out, or was not, or still will be.</summary>
    public sealed record Unknown(Failure Failure) : Sent<T>;
}
