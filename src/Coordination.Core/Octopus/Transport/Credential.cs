using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Coordination.Core.Octopus.Transport;

/// <summary>An API key or a bearer token. The only place that holds the secret; no text of it ever shows it.</summary>
internal sealed class Credential
{
    private const string Redacted = "***";

    private readonly string _secret;
    private readonly bool _isToken;

    private Credential(string secret, bool isToken)
    {
        _secret = secret;
        _isToken = isToken;
    }

    /// <summary>Makes one from a key or a token; null where the text cannot be either: empty, or with characters that no header can carry.</summary>
    public static Credential? From(string? apiKey, string? accessToken)
    {
        var secret = (string.IsNullOrWhiteSpace(apiKey) ? accessToken : apiKey)?.Trim();
        return secret is { Length: > 0 } && secret.All(letter => letter is > ' ' and < '\x7f')
            ? new Credential(secret, string.IsNullOrWhiteSpace(apiKey))
            : null;
    }

    /// <summary>Puts it on a request.</summary>
    public void Sign(HttpRequestMessage message)
    {
        if (_isToken)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _secret);
        else
            message.Headers.TryAddWithoutValidation("X-Octopus-ApiKey", _secret);
    }

    /// <summary>The text without the secret, should a server or proxy have echoed it.</summary>
    public string Redact(string text) => text.Contains(_secret) ? text.Replace(_secret, Redacted) : text;

    /// <summary>The same for the same secret and, for all that anybody can do, for no other; from which the secret cannot be had.</summary>
    public string Fingerprint()
    {
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes((_isToken ? "token " : "key ") + _secret)));
    }

    /// <summary>What sort it is; nothing of the secret.</summary>
    public override string ToString() => _isToken ? "the access token" : "the API key";
}
