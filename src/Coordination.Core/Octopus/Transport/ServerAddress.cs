using System;
using System.Diagnostics.CodeAnalysis;

namespace Coordination.Core.Octopus.Transport;

/// <summary>Where a server is, with the virtual directory that it may live under, and how its links are resolved against that.</summary>
internal sealed class ServerAddress
{
    private static readonly string[] _portalEndings = ["/api", "/app"];

    private readonly string _origin;
    private readonly string _directory;

    private ServerAddress(Uri root, string directory)
    {
        _origin = root.GetLeftPart(UriPartial.Authority);
        _directory = directory;
        Host = root.IsDefaultPort ? root.Host : root.Host + ":" + root.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        IsSecure = IsScheme(root, Uri.UriSchemeHttps);
    }

    /// <summary>Name of the host, with the port where it is an unusual one.</summary>
    public string Host { get; }

    /// <summary>Whether it is spoken to in https.</summary>
    public bool IsSecure { get; }

    /// <summary>Reads what a person typed or pasted: a trailing slash, <c>/api</c> or <c>/app</c>, a query and a fragment are left off.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ServerAddress? address)
    {
        address = null;
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri))
            return false;
        if ((!IsScheme(uri, Uri.UriSchemeHttps) && !IsScheme(uri, Uri.UriSchemeHttp)) || uri.Host.Length == 0 || uri.UserInfo.Length != 0)
            return false;

        var directory = uri.AbsolutePath.TrimEnd('/');
        foreach (var ending in _portalEndings)
        {
            if (directory.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                directory = directory.Substring(0, directory.Length - ending.Length).TrimEnd('/');
                break;
            }
        }

        address = new ServerAddress(uri, directory);
        return true;
    }

    /// <summary>
    /// Where a link of this server leads; null when it leads to another server, to which no key may be sent. Links count from the
    /// origin and carry the virtual directory, or begin with <c>~</c>. A proxy that adds a directory of which the server knows nothing leaves it out of links.
    /// </summary>
    public Uri? Resolve(string link)
    {
        if (Uri.TryCreate(link, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return string.Equals(absolute.GetLeftPart(UriPartial.Authority), _origin, StringComparison.OrdinalIgnoreCase) ? absolute : null;

        var path = link.TrimStart('~');
        if (!path.StartsWith("/", StringComparison.Ordinal))
            path = "/" + path;
        var carriesDirectory = link.StartsWith("/", StringComparison.Ordinal) && path.StartsWith(_directory + "/", StringComparison.OrdinalIgnoreCase);
        return new Uri(_origin + (carriesDirectory ? string.Empty : _directory) + path);
    }

    /// <summary>The address, without a trailing slash.</summary>
    public override string ToString() => _origin + _directory;

    private static bool IsScheme(Uri uri, string scheme) => string.Equals(uri.Scheme, scheme, StringComparison.Ordinal);
}
