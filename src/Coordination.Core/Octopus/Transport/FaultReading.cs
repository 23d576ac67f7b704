using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Coordination.Core.Octopus.Transport;

/// <summary>
/// Tells from the exceptions of .NET and of .NET Framework whether a request can have reached the server. What is not clearly
/// an attempt to connect counts as dropped: then the server may have carried the request out.
/// </summary>
internal static class FaultReading
{
    /// <summary>The fault that an exception of sending or reading tells of; null for exceptions that are no fault of the network.</summary>
    public static Fault? Of(Exception exception) => exception switch
    {
        HttpRequestException => new Fault(KindOf(exception), exception),

        // A body that ends early or is not the compressed stream that it claims to be; a cancellation that none of ours asked for.
        IOException or InvalidDataException or WebException or SocketException or ObjectDisposedException or OperationCanceledException => new Fault(FaultKind.Dropped, exception),
        _ => null,
    };

    private static FaultKind KindOf(Exception exception) => exception.InnerException switch
    {
        WebException framework => KindOf(framework.Status),

        // .NET puts the socket's error directly inside only while it connects; later it is inside an IOException.
        SocketException socket => KindOf(socket.SocketErrorCode),
        AuthenticationException => FaultKind.NotSecured,
        _ => KindNamedBy(exception),
    };

    private static FaultKind KindOf(WebExceptionStatus status) => status switch
    {
        WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure => FaultKind.NameUnknown,
        WebExceptionStatus.ConnectFailure => FaultKind.NotConnected,
        WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure => FaultKind.NotSecured,
        _ => FaultKind.Dropped,
    };

    private static FaultKind KindOf(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery => FaultKind.NameUnknown,
        SocketError.ConnectionRefused or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.NetworkDown
            or SocketError.HostDown or SocketError.AddressNotAvailable or SocketError.TimedOut => FaultKind.NotConnected,
        _ => FaultKind.Dropped,
    };

    /// <summary>.NET 8 and later name the stage that failed, in a property which netstandard2.0 does not know.</summary>
    private static FaultKind KindNamedBy(Exception exception) =>
        exception.GetType().GetProperty("HttpRequestError")?.GetValue(exception)?.ToString() switch
        {
            "NameResolutionError" => FaultKind.NameUnknown,

            // A handshake that broke off, as while a server restarts; one that failed is an AuthenticationException.
            "ConnectionError" or "ProxyTunnelError" or "SecureConnectionError" => FaultKind.NotConnected,
            _ => FaultKind.Dropped,
        };
}
