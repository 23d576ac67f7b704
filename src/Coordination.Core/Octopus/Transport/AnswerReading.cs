using System;
using Coordination.Core.Octopus.Failures;
using Newtonsoft.Json;

namespace Coordination.Core.Octopus.Transport;

/// <summary>Reads resources out of answers, and failures out of those that hold none.</summary>
internal sealed class AnswerReading(FailureMaker failures)
{
    /// <summary>What makes the failures.</summary>
    public FailureMaker Failures => failures;

    /// <summary>The resource that was answered; an exception where there is none.</summary>
    public T Read<T>(ApiRequest request, Attempt attempt)
        where T : class
    {
        if (attempt.Answer is not { IsSuccess: true } answer)
            throw new CoordinationException(failures.Of(request, attempt), attempt.Fault?.Cause);

        // The serializer's exception is not kept as the cause: it quotes values of the answer.
        return TryRead<T>(answer, out var where) ?? throw new CoordinationException(failures.Unreadable(request, answer, where));
    }

    /// <summary>What became of a request that was sent once.</summary>
    public Sent<T> Outcome<T>(ApiRequest request, Attempt attempt, Func<T, bool> isWhole)
        where T : class
    {
        if (attempt.Answer is { IsSuccess: true } answer)
        {
            return TryRead<T>(answer, out _) is { } resource && isWhole(resource)
                ? new Sent<T>.Accepted(resource)
                : new Sent<T>.Unknown(failures.Unknown(failures.Unreadable(request, answer, where: null)));
        }

        var failure = failures.Of(request, attempt);
        return Verdict.Of(attempt) switch
        {
            Carried.No => new Sent<T>.Refused(failure),
            Carried.NotYet => new Sent<T>.NotSent(failure) { AskedToWait = attempt.Answer?.RetryAfter },
            _ => new Sent<T>.Unknown(failures.Unknown(failure)),
        };
    }

    private static T? TryRead<T>(ApiAnswer answer, out string? where)
        where T : class
    {
        where = null;
        try
        {
            return OctopusJson.Read<T>(answer);
        }
        catch (JsonReaderException unreadable)
        {
            where = unreadable.Path;
        }
        catch (JsonSerializationException unreadable)
        {
            where = unreadable.Path;
        }

        return null;
    }
}
