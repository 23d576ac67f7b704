using System;

namespace Coordination.Simulator.Journal;

/// <summary>One request in the journal, and what became of it. Holds no secret: keys, passwords and sensitive values are replaced before they are kept.</summary>
public sealed class JournalEntry
{
    internal JournalEntry(long sequence, DateTimeOffset at, string method, string path, string query, string body)
    {
        Sequence = sequence;
        At = at;
        Method = method;
        Path = path;
        Query = query;
        Body = body;
    }

    /// <summary>The number of the request, from 1, in order of arrival.</summary>
    public long Sequence { get; }

    /// <summary>When it arrived, by the server's clock.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The method after <c>X-HTTP-Method-Override</c>, in capitals.</summary>
    public string Method { get; }

    /// <summary>The path as it arrived.</summary>
    public string Path { get; }

    /// <summary>The query as it arrived, without a question mark and with an API key masked.</summary>
    public string Query { get; }

    /// <summary>The body as text, with secrets masked; empty when there was none.</summary>
    public string Body { get; }

    /// <summary>The route that matched, such as <c>projects/{project}/releases</c>; null when none did, or when the request was not carried out (yet).</summary>
    public string? Route { get; private set; }

    /// <summary>The name of the user whose key it carried; null for an anonymous route, a key that nobody has, or a request that was not carried out (yet).</summary>
    public string? User { get; internal set; }

    /// <summary>The status that the work gave; null when it was not carried out (yet). Whether the caller saw it, <see cref="Fault"/> tells.</summary>
    public int? Status { get; private set; }

    /// <summary>When the request was carried out; null when it was not (yet).</summary>
    public DateTimeOffset? CarriedOutAt { get; private set; }

    /// <summary>What went wrong on the way, such as <c>DropAfterWork</c>; null for nothing.</summary>
    public string? Fault { get; internal set; }

    internal void CarriedOut(DateTimeOffset at, int status, string? route)
    {
        CarriedOutAt = at;
        Status = status;
        Route = route;
    }
}
