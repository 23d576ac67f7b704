using System;
using System.Net;
using System.Net.Http;
using System.Runtime.InteropServices;
using System.Threading;

namespace Coordination.Core.Octopus.Transport;

/// <summary>Makes the one HTTP client that speaks to a server.</summary>
internal static class HttpClientFactory
{
    /// <summary>How many requests can be under way at once. .NET Framework would allow two, and run the rest one after the other.</summary>
    private const int Connections = 32;

    /// <summary>A handler for real networks: the machine's proxy, compressed answers, no cookies, and no redirections, which would carry the key to whoever they name.</summary>
    public static HttpMessageHandler NewHandler()
    {
        AllowTls12OnFramework();
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = Connections };
        if (handler.SupportsAutomaticDecompression)
            handler.AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate;
        return handler;
    }

    /// <summary>A client over a handler, which it owns.</summary>
    public static HttpClient NewClient(HttpMessageHandler handler)
    {
#pragma warning disable RS0030 // The one place: it switches the client's own clock off. Each request has a deadline on the TimeProvider instead.
        return new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore RS0030
    }

    /// <summary>Adds TLS 1.2 where old defaults leave it out. Zero means that the system decides; adding to it would forbid TLS 1.3.</summary>
    private static void AllowTls12OnFramework()
    {
        if (RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal) && ServicePointManager.SecurityProtocol != default(SecurityProtocolType))
            ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;
    }
}
