using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Root;

/// <summary>The root documents.</summary>
internal static class RootDocument
{
    /// <summary>Every client asks for a version of the API from 3.0.0 on; no server ever said another.</summary>
    private const string ApiVersion = "3.0.0";

    private const string InstallationId = "5d1f7a9c-0b57-4c7e-9f53-6a3c1e2b8d40";

    /// <summary>The server's root: system links, and the default space's.</summary>
    public static JObject OfServer(ApiCall call)
    {
        var links = new JObject { ["Self"] = call.Links.Root };
        Add(links, SystemLinks.Templates, call.Links.Below);
        if (call.Server.Spaces.FirstOrDefault(space => space.IsDefault) is { } home)
            Add(links, SpaceLinks.Templates, template => call.Links.In(home.Id, template));
        return new JObject
        {
            ["Application"] = "Octopus Deploy",
            ["Version"] = call.Server.Scenario.Version,
            ["ApiVersion"] = ApiVersion,
            ["InstallationId"] = InstallationId,
            ["IsEarlyAccessProgram"] = false,
            ["HasLongTermSupport"] = true,
            ["Links"] = links,
        };
    }

    /// <summary>A space's root: nothing but links.</summary>
    public static JObject OfSpace(ApiCall call)
    {
        var links = new JObject { ["Self"] = call.Links.Api(call.Space.Id) };
        Add(links, SpaceLinks.Templates, template => call.Links.In(call.Space.Id, template));
        return new JObject { ["Id"] = call.Space.Id, ["Links"] = links };
    }

    private static void Add(JObject links, IReadOnlyDictionary<string, string> templates, System.Func<string, string> complete)
    {
        foreach (var template in templates)
            links[template.Key] = complete(template.Value);
    }
}
