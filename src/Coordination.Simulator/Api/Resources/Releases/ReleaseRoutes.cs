using System.Linq;
using Coordination.Simulator.Api.Resources.Deployments;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Releases;

/// <summary>Releases, newest first, and what can become of one of them.</summary>
internal static class ReleaseRoutes
{
    public static Collection<Release> Releases { get; } = new("Releases", "Release", "ReleaseView", server => server.Releases, (call, release) => ReleaseDocument.Write(release, call.Links))
    {
        Select = (call, releases) => releases.WithIds(call.Query).Reverse().OrderByDescending(release => release.Assembled),
    };

    public static void AddTo(Routes routes)
    {
        Releases.AddReadsTo(routes);
        routes.Post(RouteScope.Space, "releases", Create);
        routes.Put(RouteScope.Space, "releases/{id}", Modify);
        routes.Delete(RouteScope.Space, "releases/{id}", Delete);
        routes.Post(RouteScope.Space, "releases/{id}/snapshot-variables", SnapshotVariables);
        routes.Get(RouteScope.Space, "releases/{id}/progression", call => SimResponse.Ok(ReleaseProgressionDocument.Write(Releases.One(call), call)));
        routes.Get(RouteScope.Space, "releases/{id}/deployments", DeploymentsOf);
        routes.Get(RouteScope.Space, "releases/{id}/deployments/template", call => SimResponse.Ok(DeploymentTemplateDocument.Write(Releases.One(call), call)));
        routes.Get(RouteScope.Space, "releases/{id}/deployments/preview/{environment}", call => SimResponse.Ok(DeploymentPreviewDocument.Write(Releases.One(call), tenantId: null, call)));
        routes.Get(RouteScope.Space, "releases/{id}/deployments/preview/{environment}/{tenant}", call => SimResponse.Ok(DeploymentPreviewDocument.Write(Releases.One(call), call["tenant"], call)));
    }

    private static SimResponse Create(ApiCall call)
    {
        call.Demand("ReleaseCreate");
        var draft = call.Body.Read<Release>();
        call.Demand("ReleaseCreate", call.InSpace(call.Server.Projects.Find(draft.ProjectId)));
        draft.SpaceId = call.Space.Id;
        var ignoreRules = call.Query.Flag("ignoreChannelRules") ?? draft.IgnoreChannelRules;
        return SimResponse.Created(ReleaseDocument.Write(call.Server.ReleaseCreation.Create(draft, call.User, ignoreRules), call.Links));
    }

    private static SimResponse Modify(ApiCall call)
    {
        var release = Releases.One(call);
        call.Demand("ReleaseEdit", release);
        var draft = call.Body.Read<Release>();
        return SimResponse.Ok(ReleaseDocument.Write(call.Server.ReleaseCreation.Modify(release, draft, call.User, call.Query.Flag("ignoreChannelRules") ?? draft.IgnoreChannelRules), call.Links));
    }

    private static SimResponse Delete(ApiCall call)
    {
        var release = Releases.One(call);
        call.Demand("ReleaseDelete", release);
        call.Server.ReleaseCreation.Delete(release, call.User);
        return SimResponse.Ok(new JObject());
    }

    private static SimResponse SnapshotVariables(ApiCall call)
    {
        var release = Releases.One(call);
        call.Demand("ReleaseEdit", release);
        call.Server.ReleaseCreation.SnapshotVariables(release);
        return SimResponse.Ok(ReleaseDocument.Write(release, call.Links));
    }

    private static SimResponse DeploymentsOf(ApiCall call)
    {
        var release = Releases.One(call);
        var deployments = call.Visible(release.Deployments.AsEnumerable().Reverse(), "DeploymentView");
        return call.Page(deployments, deployment => DeploymentDocument.Write(deployment, call), "Deployment", $"releases/{release.Id}/deployments{{?skip,take}}");
    }
}
