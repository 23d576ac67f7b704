using System;
using Coordination.Core.Octopus.Transport;

namespace Coordination.Core.Octopus.Failures;

/// <summary>Says what happened when an answer came that is not the one asked for. The server's own words lead wherever there are any.</summary>
internal static class AnswerFailures
{
    /// <summary>The failure that an answer without success tells of.</summary>
    public static Failure Of(ApiRequest request, ApiAnswer answer, ServerAddress server, Credential credential)
    {
        var body = ErrorBody.Of(answer, credential);
        return Describe(request, answer, server, credential, body) with
        {
            Target = request.About,
            ServerMessage = body.Words,
            HelpText = body.HelpText,
            Request = request.Line,
            StatusCode = answer.Status,
        };
    }

    /// <summary>The failure of an answer that says it worked but cannot be read. <paramref name="where"/> names the place, if one is to blame.</summary>
    public static Failure Unreadable(ApiRequest request, ApiAnswer answer, ServerAddress server, Credential credential, string? where)
    {
        var failure = answer switch
        {
            { IsHtml: true } => NotOctopus(server, HtmlPage.Describe(answer, credential)),
            { Body.Length: 0 } => Unreadable($"The server's answer about {request.About} is empty."),
            { LooksWhole: false } => Unreadable($"The server's answer about {request.About} is cut short or is not JSON."),
            _ => Unreadable($"The server's answer about {request.About} cannot be read{(where is null ? string.Empty : " at " + where)}: it is not what an Octopus Server answers there."),
        };
        return failure with { Target = request.About, Request = request.Line, StatusCode = answer.Status };
    }

    private static Failure Describe(ApiRequest request, ApiAnswer answer, ServerAddress server, Credential credential, ErrorBody body) => answer switch
    {
        { Status: >= 300 and < 400 } => Redirected(server, answer.Location),
        { Status: 407 } => new Failure(FailureIds.ServerUnreachable, FailureKind.Unreachable, $"A proxy before {server} asks for a user and password.")
        {
            Remedy = "Let this machine reach the server without the proxy, or set the proxy up for this user.",
        },
        { Status: < 500, IsHtml: true } => NotOctopus(server, HtmlPage.Describe(answer, credential) + $" (HTTP {answer.Status})"),
        { Status: 401 } => new Failure(FailureIds.ApiKeyRejected, FailureKind.Unauthenticated, $"The server {server} does not accept {credential}." + Quote(body))
        {
            Remedy = "Check that the key was copied whole, belongs to this server, and has not expired or been revoked.",
        },
        { Status: 403 } => new Failure(FailureIds.PermissionMissing, FailureKind.Forbidden, $"The user lacks a permission for {request.About}." + Quote(body))
        {
            Remedy = "Ask for the permission that the server names, or use the key of a user who has it.",
        },
        { Status: 404 } => new Failure(FailureIds.ResourceNotFound, FailureKind.NotFound, $"The server does not find {request.About}: it does not exist, exists no more, or is not visible to this user." + Quote(body))
        {
            Remedy = "Check that it was not deleted (retention deletes, too), that it is in this space, and that the user may see it.",
        },
        { Status: 429 } => new Failure(FailureIds.TooManyRequests, FailureKind.ServerFault, $"The server {server} has been asked too often by this user." + Quote(body))
        {
            Remedy = "Lower the requests per minute of the connection, use a key of its own for each purpose, or try again later.",
        },
        { Status: 408 } => new Failure(FailureIds.RequestTimedOut, FailureKind.Timeout, $"The server {server} gave up waiting for the request about {request.About}." + Quote(body))
        {
            Remedy = "Try again.",
        },
        { Status: >= 500 } => ServerError(request, answer, server, credential, body),
        _ => new Failure(FailureIds.ServerRefused, FailureKind.Refused, $"The server refuses {request.About}" + (body.Words is null ? $" (HTTP {answer.Status})." : ":" + Quote(body)))
        {
            Remedy = body.Words is null ? "See the server's log for the reason." : null,
        },
    };

    private static Failure ServerError(ApiRequest request, ApiAnswer answer, ServerAddress server, Credential credential, ErrorBody body)
    {
        var who = answer.IsHtml ? "A gateway before " + server + " answers with " + HtmlPage.Describe(answer, credential) : "The server " + server + " has a fault";
        return new Failure(FailureIds.ServerError, FailureKind.ServerFault, $"{who} (HTTP {answer.Status}) when asked about {request.About}." + Quote(body))
        {
            Remedy = answer.Status == 503 ? "See whether the server is starting, being upgraded or in maintenance mode, then try again." : "See the server's log, then try again.",
        };
    }

    private static Failure Redirected(ServerAddress server, Uri? location)
    {
        var elsewhere = location is { IsAbsoluteUri: true } ? location.GetLeftPart(UriPartial.Path) : "another address";
        return new Failure(FailureIds.NotAnOctopusServer, FailureKind.Unreachable, $"What answers at {server} redirects to {elsewhere} instead of answering. Redirections are not followed, for they would be given the key.")
        {
            Remedy = "Use the address at which the Octopus Server itself answers" + (server.IsSecure ? "." : "; perhaps it begins with https."),
        };
    }

    private static Failure NotOctopus(ServerAddress server, string what) =>
        new(FailureIds.NotAnOctopusServer, FailureKind.Unreachable, $"What answers at {server} is not an Octopus Server: it sent {what}.")
        {
            Remedy = "Check the address and its virtual directory, and that no proxy or sign-in page stands before the server.",
        };

    private static Failure Unreadable(string message) => new(FailureIds.AnswerUnreadable, FailureKind.ServerFault, message)
    {
        Remedy = "See whether a proxy before the server changes or cuts answers, then try again.",
    };

    /// <summary>The server's words as sentences among ours: they may end without a full stop.</summary>
    private static string Quote(ErrorBody body)
    {
        if (body.Words?.Replace("\n", " ").TrimEnd() is not { Length: > 0 } words)
            return string.Empty;
        var isSentence = ".!?…".IndexOf(words[words.Length - 1]) >= 0;
        return " " + words + (isSentence ? string.Empty : ".");
    }
}
