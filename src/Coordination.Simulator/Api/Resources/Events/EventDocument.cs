using System.Collections.Generic;
using System.Net;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Events;

/// <summary>An event of the audit log as the server shows it.</summary>
internal static class EventDocument
{
    public static JObject Write(AuditEvent audited, LinkBuilder links)
    {
        var document = Document.Complete(EntityJson.Write(audited), new JObject
        {
            ["MessageHtml"] = WebUtility.HtmlEncode(audited.Message),
            ["ChangeDetails"] = new JObject { ["DocumentContext"] = null, ["Differences"] = null },
            ["IpAddress"] = "127.0.0.1",
        });
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal) { ["Self"] = links.Api("events/" + audited.Id) });
        return document;
    }
}
