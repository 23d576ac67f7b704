using System;
using System.Net.Http;
using System.Net.Http.Headers;

namespace Coordination.Core.Octopus.Transport;

/// <summary>A request as it can be sent any number of times.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Uri">Where to.</param>
/// <param name="About">What it is about, in words that complete a sentence, e.g. <c>the releases of Trading API</c>.</param>
internal sealed record ApiRequest(HttpMethod Method, Uri Uri, string About)
{
    private static readonly string _userAgent = "Coordination/" + typeof(ApiRequest).Assembly.GetName().Version.ToString(3);

    /// <summary>JSON in UTF-8; null for none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Method and path. The query is left out: it tells a person little and may hold what others should not read.</summary>
    public string Line => Method.Method + " " + Uri.AbsolutePath;

    /// <summary>A message for one sending; messages cannot be sent twice.</summary>
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Method, Uri);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.TryAddWithoutValidation("User-Agent", _userAgent);

        // .NET Framework would ask first whether the body is welcome, and wait for the answer.
        message.Headers.ExpectContinue = false;
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        }

        return message;
    }
}
