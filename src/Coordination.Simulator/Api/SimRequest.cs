using System;
using System.Collections.Generic;

namespace Coordination.Simulator.Api;

/// <summary>A request as it arrives at the simulated server, free of any web framework's types.</summary>
public sealed class SimRequest
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly byte[] _body;

    /// <summary>Takes over what stood on the wire.</summary>
    /// <param name="method">The HTTP method, as sent; an <c>X-HTTP-Method-Override</c> header is honoured later.</param>
    /// <param name="path">The path with the virtual directory, still percent-encoded: <c>/octo/api/Spaces-1/projects</c>.</param>
    /// <param name="query">What follows the question mark, still percent-encoded; a leading <c>?</c> may stand or be absent.</param>
    /// <param name="headers">Header names (in any case) and values; several values of one name are joined by a comma.</param>
    /// <param name="body">The body's bytes, after any content encoding; null means none.</param>
    public SimRequest(string method, string path, string? query = null, IEnumerable<KeyValuePair<string, string>>? headers = null, byte[]? body = null)
    {
        Method = method ?? throw new ArgumentNullException(nameof(method));
        Path = path ?? throw new ArgumentNullException(nameof(path));
        Query = (query ?? string.Empty).TrimStart('?');
        _body = body ?? [];
        foreach (var header in headers ?? [])
            _headers[header.Key] = header.Value;
    }

    /// <summary>The HTTP method, as sent.</summary>
    public string Method { get; }

    /// <summary>The path, percent-encoded.</summary>
    public string Path { get; }

    /// <summary>The query without its question mark, percent-encoded; empty when there is none.</summary>
    public string Query { get; }

    /// <summary>The headers; names in any case.</summary>
    public IReadOnlyDictionary<string, string> Headers => _headers;

    /// <summary>The bytes of the body; empty when there is none.</summary>
    public byte[] GetBody() => _body;
}
