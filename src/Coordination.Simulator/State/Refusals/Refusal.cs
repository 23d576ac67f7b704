using System;
using System.Collections.Generic;

namespace Coordination.Simulator.State;

/// <summary>The server's "no": a status and the words of its error body. Not a bug: the API turns it into an answer.</summary>
internal sealed class Refusal : Exception
{
    /// <summary>What the server says above a list of reasons.</summary>
    public const string Problem = "There was a problem with your request.";

    public Refusal(int status, string errorMessage, params string[] errors)
        : base(errors.Length == 0 ? errorMessage : string.Join(" ", errors))
    {
        Status = status;
        ErrorMessage = errorMessage;
        Errors = errors;
    }

    /// <summary>HTTP status.</summary>
    public int Status { get; }

    public string ErrorMessage { get; }

    /// <summary>The reasons; empty where the message says it all.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>400 with the reasons in a list.</summary>
    public static Refusal Because(params string[] errors) => new(400, Problem, errors);

    /// <summary>400 with the reason in the message alone.</summary>
    public static Refusal Saying(string message) => new(400, message);

    /// <summary>404, in the words that do not tell whether it exists elsewhere.</summary>
    public static Refusal NotFound() => new(404, "Resource is not found or it doesn't exist in the current space context. Please contact your administrator for more information.");
}
