using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Channels;

/// <summary>A channel as the server shows it.</summary>
internal static class ChannelDocument
{
    public static JObject Write(Channel channel, LinkBuilder links)
    {
        var document = EntityJson.Write(channel);
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = links.In(channel.SpaceId, "channels/" + channel.Id),
            ["Releases"] = links.In(channel.SpaceId, $"channels/{channel.Id}/releases{{?skip,take,searchByVersion}}"),
            ["Project"] = links.In(channel.SpaceId, "projects/" + channel.ProjectId),
        });
        return document;
    }
}
