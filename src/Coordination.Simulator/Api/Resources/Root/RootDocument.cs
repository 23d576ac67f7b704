using System.Linq;
using Coordination.Simulator.Api.Resources.Processes;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
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
        foreach (var template in SystemLinks.Templates)
            links[template.Key] = call.Links.Below(template.Value);
        if (call.Server.Spaces.FirstOrDefault(space => space.IsDefault) is { } home)
            AddOfSpace(links, home, call);
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
        AddOfSpace(links, call.Space, call);
        return new JObject { ["Id"] = call.Space.Id, ["Links"] = links };
    }

    private static void AddOfSpace(JObject links, Space space, ApiCall call)
    {
        foreach (var template in SpaceLinks.Templates)
            links[template.Key] = call.Links.In(space.Id, ProcessLists.TemplateOf(template.Key, template.Value, call.Server.Switches));
    }
}
