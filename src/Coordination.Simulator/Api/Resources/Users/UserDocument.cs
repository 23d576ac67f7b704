using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Users;

/// <summary>A user as the server shows it; never with a key.</summary>
internal static class UserDocument
{
    public static JObject Write(User user, LinkBuilder links)
    {
        var document = Document.Complete(EntityJson.Write(user), new JObject { ["Identities"] = new JArray() });
        document.Remove("SpaceId");
        var self = links.Api("users/" + user.Id);
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Permissions"] = self + "/permissions",
            ["ApiKeys"] = self + "/apikeys{/id}{?skip,take}",
            ["Teams"] = self + "/teams",
            ["Spaces"] = self + "/spaces",
        });
        return document;
    }
}
