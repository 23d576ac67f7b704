namespace Coordination;

/// <summary>An expected failure, as a value: what happened, to what, why, and what to do about it.</summary>
/// <param name="Id">Stable identifier in PascalCase, e.g. <c>ProjectNotFound</c>. Part of the public contract.</param>
/// <param name="Kind">What sort of failure it is.</param>
/// <param name="Message">What happened, to what and why, in whole sentences. Never contains a secret.</param>
public sealed record Failure(string Id, FailureKind Kind, string Message)
{
    /// <summary>What the user named, if anything: a project, a plan file, a server.</summary>
    public string? Target { get; init; }

    /// <summary>What the user can do about it, as a sentence; null where nothing is known to help.</summary>
    public string? Remedy { get; init; }

    /// <summary>The server's own words: <c>ErrorMessage</c> followed by <c>Errors</c>, a line each.</summary>
    public string? ServerMessage { get; init; }

    /// <summary>The server's <c>HelpText</c>, where it gave one.</summary>
    public string? HelpText { get; init; }

    /// <summary>Method and path of the request that failed, without its query, e.g. <c>POST /api/Spaces-1/deployments</c>.</summary>
    public string? Request { get; init; }

    /// <summary>The HTTP status of the answer; null where there was none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Message and remedy in one text.</summary>
    public override string ToString() => Remedy is null ? Message : Message + " " + Remedy;
}
