using System;
using Coordination.Core.Octopus.Transport;

namespace Coordination.Core.Octopus.Failures;

/// <summary>The one place through which every failure of a server's requests goes; none leaves it with the secret in it.</summary>
internal sealed class FailureMaker(ServerAddress server, Credential credential, TimeSpan limit)
{
    /// <summary>What an attempt without success tells of.</summary>
    public Failure Of(ApiRequest request, Attempt attempt) => Clean(attempt.Answer is { } answer
        ? AnswerFailures.Of(request, answer, server, credential)
        : FaultFailures.Of(request, attempt.Fault!, server, limit));

    /// <summary>What an answer tells of that claims success and cannot be read.</summary>
    public Failure Unreadable(ApiRequest request, ApiAnswer answer, string? where) =>
        Clean(AnswerFailures.Unreadable(request, answer, server, credential, where));

    /// <summary>The same failure of a request of which nobody knows whether it was carried out.</summary>
    public Failure Unknown(Failure failure) => failure with
    {
        Kind = FailureKind.Unknown,
        Message = failure.Message + " Whether the server has carried the request out, or still will, is not known.",
    };

    /// <summary>What an answer tells of that leaves out something needed.</summary>
    public Failure Lacking(string what) =>
        Clean(new Failure(FailureIds.AnswerUnreadable, FailureKind.ServerFault, $"The server {server} does not give {what}.")
        {
            Target = server.ToString(),
            Remedy = "Check that the address is that of an Octopus Server, and that no proxy changes its answers.",
        });

    private Failure Clean(Failure failure) => failure with
    {
        Message = credential.Redact(failure.Message),
        Target = Clean(failure.Target),
        ServerMessage = Clean(failure.ServerMessage),
        HelpText = Clean(failure.HelpText),
        Request = Clean(failure.Request),
    };

    private string? Clean(string? text) => text is null ? null : credential.Redact(text);
}
