using System.Linq;
using Coordination.Simulator.Api.Resources.Releases;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;

namespace Coordination.Simulator.Api.Resources.Channels;

/// <summary>Channels of all projects. Who may edit a project's process may change its channels.</summary>
internal static class ChannelRoutes
{
    public static Collection<Channel> Channels { get; } = new("Channels", "Channel", "ProjectView", server => server.Channels, (call, channel) => ChannelDocument.Write(channel, call.Links))
    {
        Select = (call, channels) => channels.Named(call.Query),
    };

    public static void AddTo(Routes routes)
    {
        Channels.AddReadsTo(routes);
        foreach (var path in new[] { Channels.Path, "projects/{project}/channels" })
            Channels.AddWritesTo(routes, create: "ProcessEdit", edit: "ProcessEdit", delete: "ProcessEdit", path);
        foreach (var method in new[] { "GET", "PUT" })
            routes.NotSimulated(method, RouteScope.Space, "projects/{project}/channels/order", "The simulated Octopus Server does not order channels.");
        VersionRuleTest.AddTo(routes);
        routes.Get(RouteScope.Space, "channels/{id}/releases", ReleasesOf);
    }

    private static SimResponse ReleasesOf(ApiCall call)
    {
        var channel = Channels.One(call);
        return ReleaseRoutes.Releases.Page(call, ReleaseRoutes.Releases.Visible(call).Where(release => Lookups.Same(release.ChannelId, channel.Id)));
    }
}
