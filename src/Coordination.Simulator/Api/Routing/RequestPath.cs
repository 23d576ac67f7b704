using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Routing;

/// <summary>A request's path, taken apart: is it below the virtual directory and <c>/api</c>, which space does it name, what is left.</summary>
internal sealed class RequestPath
{
    private static readonly Regex SpaceId = new("^Spaces-[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patterns.OwnMayTake);
    private static readonly Regex AnyId = new("^[A-Za-z]+-[A-Za-z0-9-]*[0-9][A-Za-z0-9-]*$", RegexOptions.CultureInvariant, Patterns.OwnMayTake);

    /// <summary>What stands below <c>/spaces/{id}</c> and belongs to the space document itself, not to what is in the space.</summary>
    private static readonly HashSet<string> OfTheSpaceItself = new(["search", "logo"], StringComparer.OrdinalIgnoreCase);

    private RequestPath(bool isApi, string? space, IReadOnlyList<string> resource)
    {
        IsApi = isApi;
        Space = space;
        Resource = resource;
    }

    /// <summary>Whether the path lies below <c>/api</c> in the server's virtual directory.</summary>
    public bool IsApi { get; }

    /// <summary>The id or slug of the space that the path names; null when it names none.</summary>
    public string? Space { get; }

    /// <summary>The decoded segments after <c>/api</c> and the space.</summary>
    public IReadOnlyList<string> Resource { get; }

    public static RequestPath Parse(string path, string virtualDirectory)
    {
        var prefix = virtualDirectory.TrimEnd('/') + "/api";
        if (!path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || (path.Length > prefix.Length && path[prefix.Length] != '/'))
            return new RequestPath(isApi: false, null, []);

        var segments = path.Substring(prefix.Length).Split(['/'], StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        if (segments.Length > 0 && SpaceId.IsMatch(segments[0]))
            return new RequestPath(isApi: true, segments[0], [.. segments.Skip(1)]);
        if (segments.Length > 2 && string.Equals(segments[0], "spaces", StringComparison.OrdinalIgnoreCase) && !OfTheSpaceItself.Contains(segments[2]))
            return new RequestPath(isApi: true, segments[1], [.. segments.Skip(2)]);
        return new RequestPath(isApi: true, null, segments);
    }

    /// <summary>The path as a template, for telling which route is missing: ids become <c>{id}</c>.</summary>
    public string ToTemplate() =>
        "/api" + (Space is null ? string.Empty : "/{spaceId}") + string.Concat(Resource.Select(segment => "/" + (AnyId.IsMatch(segment) ? "{id}" : segment)));
}
