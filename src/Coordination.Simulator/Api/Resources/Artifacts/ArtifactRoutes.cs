using System;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Artifacts;

/// <summary>Artifacts, newest first; <c>regarding</c> takes a task, a deployment or a release.</summary>
internal static class ArtifactRoutes
{
    private static readonly Collection<Artifact> Artifacts = new("Artifacts", "Artifact", "ArtifactView", server => server.Artifacts, (call, artifact) => ArtifactDocument.Write(artifact, call.Links))
    {
        Select = (call, artifacts) => artifacts
            .WithIds(call.Query)
            .Where(artifact => call.Query.Text("regarding") is not { } document || IsRegarding(artifact, document, call.Server))
            .Where(artifact => call.Query.Text("partialName") is not { } part || artifact.Filename.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
            .Reverse(),
    };

    public static void AddTo(Routes routes)
    {
        Artifacts.AddReadsTo(routes);
        routes.Get(RouteScope.Space, "artifacts/{id}/content", call => new SimResponse(200, "application/octet-stream", Artifacts.One(call).Content));
    }

    private static bool IsRegarding(Artifact artifact, string document, OctopusServer server)
    {
        var execution = server.Tasks.Find(artifact.ServerTaskId)?.Execution;
        return Lookups.Same(artifact.ServerTaskId, document) || Lookups.Same(execution?.Id, document) || Lookups.Same(execution?.Snapshot.Id, document)
            || Lookups.Same(execution?.ProjectId, document) || Lookups.Same(execution?.EnvironmentId, document);
    }
}
