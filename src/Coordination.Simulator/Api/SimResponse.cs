using System;
using System.Collections.Generic;
using System.Text;
using Coordination.Simulator.Api.Routing;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api;

/// <summary>What the simulated server answers; a host sends it on, or aborts the connection when <see cref="ConnectionDropped"/> says so.</summary>
public sealed class SimResponse
{
    internal const string JsonType = "application/json; charset=utf-8";
    internal const string HtmlType = "text/html; charset=utf-8";
    internal const string TextType = "text/plain; charset=utf-8";

    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly byte[] _body;

    internal SimResponse(int status, string contentType, byte[] body, bool connectionDropped = false)
    {
        Status = status;
        ContentType = contentType;
        _body = body;
        ConnectionDropped = connectionDropped;
    }

    /// <summary>The HTTP status code; 0 when the connection was dropped.</summary>
    public int Status { get; }

    /// <summary>The media type of the body, with its charset.</summary>
    public string ContentType { get; }

    /// <summary>Headers beside <c>Content-Type</c> and <c>Content-Length</c>, such as <c>Retry-After</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers => _headers;

    /// <summary>True when nothing is to be sent and the connection is to be torn down: the caller must not learn what became of its request.</summary>
    public bool ConnectionDropped { get; }

    /// <summary>The bytes of the body; empty when there is none.</summary>
    public byte[] GetBody() => _body;

    internal static SimResponse Dropped() => new(0, string.Empty, [], connectionDropped: true);

    internal static SimResponse Text(int status, string contentType, string text) => new(status, contentType, Encoding.UTF8.GetBytes(text));

    internal static SimResponse Json(int status, JToken document) => Text(status, JsonType, JsonText.Write(document));

    internal static SimResponse Ok(JToken document) => Json(200, document);

    internal static SimResponse Created(JToken document) => Json(201, document);

    internal SimResponse With(string header, string value)
    {
        _headers[header] = value;
        return this;
    }
}
