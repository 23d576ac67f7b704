using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;

namespace Coordination.Core.Octopus;

/// <summary>The library variable sets of a space over HTTP.</summary>
internal sealed class LibraryVariableSets(ApiClient client, ServerLinks links) : ILibraryVariableSets
{
    private const string Link = "LibraryVariables";
    private const string About = "the library variable sets of the space";

    /// <inheritdoc/>
    public Task<IReadOnlyList<LibraryVariableSetResource>> FindAsync(string partialName, CancellationToken cancellationToken) =>
        PagedList.ReadAsync<LibraryVariableSetResource>(
            client, links.Expand(Link, ("partialName", [partialName]), ("contentType", ["Variables"]), ("take", [PagedList.PageSizeText])), About, set => set.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Sent<LibraryVariableSetResource>> CreateAsync(NewLibraryVariableSet set, CancellationToken cancellationToken) =>
        client.PostOnceAsync<LibraryVariableSetResource>(links.Expand(Link), set, "the library variable set '" + set.Name + "'", created => created.Id.Length > 0, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(string id, CancellationToken cancellationToken) =>
        client.DeleteAsync(links.Expand(Link).TrimEnd('/') + "/" + Uri.EscapeDataString(id), "the library variable set " + id, cancellationToken);
}
