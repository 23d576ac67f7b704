using System;
using System.Globalization;
using Coordination.Core.Octopus.Transport;

namespace Coordination.Core.Octopus.Failures;

/// <summary>Says what happened when no answer came.</summary>
internal static class FaultFailures
{
    /// <summary>The failure, in words.</summary>
    public static Failure Of(ApiRequest request, Fault fault, ServerAddress server, TimeSpan limit) => Describe(fault.Kind, request, server, limit) with
    {
        Target = server.ToString(),
        Request = request.Line,
    };

    private static Failure Describe(FaultKind kind, ApiRequest request, ServerAddress server, TimeSpan limit) => kind switch
    {
        FaultKind.NameUnknown => new Failure(FailureIds.ServerUnreachable, FailureKind.Unreachable, $"The server {server} cannot be reached: the name '{server.Host}' is not known to this machine.")
        {
            Remedy = "Check the spelling of the address, and that this machine's network (or VPN) knows the name.",
        },
        FaultKind.NotConnected => new Failure(FailureIds.ServerUnreachable, FailureKind.Unreachable, $"The server {server} cannot be reached: nothing accepts connections at {server.Host}.")
        {
            Remedy = "Check the address and its port, that the server is running, and that no firewall or proxy stands between.",
        },
        FaultKind.NotSecured => new Failure(FailureIds.ServerUnreachable, FailureKind.Unreachable, $"No secure connection to {server} can be made: its certificate is not trusted by this machine, or the two do not agree on a version of TLS.")
        {
            Remedy = "Install the certificate's authority on this machine, or use the name that the certificate was issued for.",
        },
        FaultKind.TimedOut => new Failure(FailureIds.RequestTimedOut, FailureKind.Timeout, $"The server {server} did not answer about {request.About} within {Seconds(limit)} seconds.")
        {
            Remedy = "See whether the server is overloaded or restarting, then try again.",
        },
        _ => new Failure(FailureIds.ConnectionLost, FailureKind.Unreachable, $"The connection to {server} broke before the whole answer about {request.About} had come.")
        {
            Remedy = "See whether the server or a proxy before it is restarting, then try again.",
        },
    };

    private static string Seconds(TimeSpan limit) => limit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
}
