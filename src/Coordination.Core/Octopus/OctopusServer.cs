using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Failures;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus;

/// <summary>One server, as its root document describes it: what does not belong to a space.</summary>
internal sealed class OctopusServer
{
    private const string AboutSpaces = "the spaces of the user";

    private readonly ApiClient _client;
    private readonly ServerLinks _links;

    private OctopusServer(ApiClient client, RootResource root)
    {
        _client = client;
        Root = root;
        _links = new ServerLinks(client, root.Links, space: null, spaceId: null);
    }

    /// <summary>The root document.</summary>
    public RootResource Root { get; }

    /// <summary>Whether it knows spaces at all. Servers older than 2019 do not, and show it by having no such link (Octopus.Client).</summary>
    public bool HasSpaces => _links.Find("Spaces") is not null;

    /// <summary>Reads the root document, which needs no key, and makes sure that it is one.</summary>
    public static async Task<OctopusServer> OpenAsync(ApiClient client, CancellationToken cancellationToken)
    {
        var root = await client.GetAsync<RootResource>("~/api", "its root document", cancellationToken).ConfigureAwait(false);
        if (root.Version.Length > 0 && root.Links.ContainsKey("CurrentUser"))
            return new OctopusServer(client, root);
        throw new CoordinationException(new Failure(FailureIds.NotAnOctopusServer, FailureKind.Unreachable, $"What answers at {client.Server} is not an Octopus Server: its root document names no version or no links.")
        {
            Target = client.Server.ToString(),
            Remedy = "Check the address and its virtual directory.",
            Request = "GET " + client.Server.Resolve("~/api")?.AbsolutePath,
        });
    }

    /// <summary>The user whom the key belongs to. The first request that needs the key to be right.</summary>
    public Task<UserResource> GetUserAsync(CancellationToken cancellationToken) =>
        _client.GetAsync<UserResource>(_links.Expand("CurrentUser"), "the user whom the key belongs to", cancellationToken);

    /// <summary>The names of the permissions that the user has for the whole of a space; null where the server does not tell, or not all.</summary>
    public async Task<IReadOnlyCollection<string>?> GetPermissionsAsync(UserResource user, string? spaceId, CancellationToken cancellationToken)
    {
        if (!user.Links.TryGetValue("Permissions", out var link))
            return null;
        try
        {
            var had = await _client.FindAsync<UserPermissionsResource>(UriTemplate.Expand(link), "the permissions of the user", cancellationToken).ConfigureAwait(false);
            return had is { IsPermissionsComplete: true } ? had.In(spaceId) : null;
        }
        catch (CoordinationException denied) when (denied.Failures[0].Kind == FailureKind.Forbidden)
        {
            // Then each request tells by itself.
            return null;
        }
    }

    /// <summary>The spaces that the user can see.</summary>
    public async Task<IReadOnlyList<SpaceResource>> GetSpacesAsync(UserResource user, CancellationToken cancellationToken) =>
        user.Links.TryGetValue("Spaces", out var link)
            ? await _client.GetAsync<List<SpaceResource>>(UriTemplate.Expand(link), AboutSpaces, cancellationToken).ConfigureAwait(false)
            : await GetAllSpacesAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The space that a person means, by id, name or slug; the default one where none is named; null on a server without spaces.</summary>
    /// <exception cref="CoordinationException">None fits, or several do.</exception>
    public async Task<SpaceResource?> FindSpaceAsync(UserResource user, string? wanted, CancellationToken cancellationToken)
    {
        if (!HasSpaces)
            return wanted is null ? null : throw new CoordinationException(SpaceLookup.NoSpaces(wanted, Root.Version, _client.Server));
        var visible = await GetSpacesAsync(user, cancellationToken).ConfigureAwait(false);
        if (wanted is not null && !SpaceLookup.Knows(visible, wanted))
        {
            // The user's own list names the spaces of his teams; administrators see more.
            visible = await GetAllSpacesAsync(cancellationToken).ConfigureAwait(false);
        }

        return SpaceLookup.Pick(visible, wanted, _client.Server);
    }

    /// <summary>Opens a space, to be worked in through <paramref name="client"/>; null for the one room that servers without spaces are.</summary>
    public async Task<OctopusSpace> OpenSpaceAsync(ApiClient client, SpaceResource? space, CancellationToken cancellationToken)
    {
        if (space is null)
            return new OctopusSpace(client, new ServerLinks(client, Root.Links, space: null, spaceId: null), space: null);
        var home = space.Links.TryGetValue("SpaceHome", out var link) && link.IndexOf('{') < 0 ? link : _links.Expand("SpaceHome", ("spaceId", [space.Id]));
        var document = await _client.GetAsync<SpaceHomeResource>(home, "the space '" + space.Name + "'", cancellationToken).ConfigureAwait(false);
        return new OctopusSpace(client, new ServerLinks(client, Root.Links, document.Links, space.Id), space);
    }

    private Task<IReadOnlyList<SpaceResource>> GetAllSpacesAsync(CancellationToken cancellationToken) =>
        PagedList.ReadAsync<SpaceResource>(_client, _links.Expand("Spaces", ("take", [PagedList.PageSizeText])), AboutSpaces, space => space.Id, cancellationToken);
}
