using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Coordination.Core.Octopus.Failures;
using Coordination.Core.Octopus.Transport;
using Coordination.Core.Octopus.Wire;
using Newtonsoft.Json.Linq;

namespace Coordination.Core.Octopus;

/// <summary>The documents of deployment processes, over HTTP: whole, as the server has them.</summary>
internal sealed class ProcessDocuments(ApiClient client, ServerLinks links) : IProcessDocuments
{
    /// <summary>As many audit events as can lie between two looks.</summary>
    private const string MostEvents = "100";

    /// <inheritdoc/>
    public async Task<JObject> ReadAsync(ProjectResource project, string? gitReference, CancellationToken cancellationToken) =>
        await client.GetAsync<JObject>(LinkOf(project, gitReference), About(project), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<JObject> ReadSnapshotAsync(ReleaseResource release, CancellationToken cancellationToken)
    {
        var link = release.Links.TryGetValue("ProjectDeploymentProcessSnapshot", out var snapshot) ? UriTemplate.Expand(snapshot) : throw client.Lacking("a link to the deployment process of release " + release.Version);
        return await client.GetAsync<JObject>(link, "the deployment process of release " + release.Version, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<Sent<JObject>> SaveAsync(ProjectResource project, string? gitReference, JObject document, CancellationToken cancellationToken)
    {
        // The document's own link where it has one: older servers save where they do not list.
        var link = gitReference is null && document["Links"]?["Self"] is { Type: JTokenType.String } self ? UriTemplate.Expand((string)self!) : LinkOf(project, gitReference);
        return await client.PutOnceAsync<JObject>(link, document, About(project), saved => saved["Steps"] is not null, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EventResource>?> ReadEventsAsync(string documentId, CancellationToken cancellationToken)
    {
        if (links.Find("Events") is not { } template || !UriTemplate.Names(template, "regarding"))
            return null;
        try
        {
            var page = await client.GetAsync<PageResource<EventResource>>(
                UriTemplate.Expand(template, ("regarding", [documentId]), ("take", [MostEvents])), "the audit log", cancellationToken).ConfigureAwait(false);
            return page.Items;
        }
        catch (CoordinationException hidden) when (hidden.Failures[0].Id is FailureIds.PermissionMissing or FailureIds.ResourceNotFound or FailureIds.ServerRefused)
        {
            return null;
        }
    }

    private static string About(ProjectResource project) => "the deployment process of " + project.Name;

    private string LinkOf(ProjectResource project, string? gitReference)
    {
        if (!project.Links.TryGetValue("DeploymentProcess", out var template))
            throw client.Lacking("a link to the deployment process of " + project.Name);
        var keepsInGit = UriTemplate.Names(template, "gitRef");
        if (keepsInGit == gitReference is not null)
            return UriTemplate.Expand(template, ("gitRef", gitReference is null ? null : [gitReference]));
        throw new CoordinationException(keepsInGit
            ? new Failure("GitReferenceMissing", FailureKind.Invalid, "The project '" + project.Name + "' keeps its deployment process in Git; which branch, tag or commit is meant must be said.") { Target = project.Name, Remedy = "Name it with -GitReference, e.g. " + (project.PersistenceSettings?.DefaultBranch ?? "refs/heads/main") + "." }
            : new Failure("GitReferenceNotUsed", FailureKind.Invalid, "The project '" + project.Name + "' keeps its deployment process on the server, not in Git.") { Target = project.Name, Remedy = "Leave -GitReference out." });
    }
}
