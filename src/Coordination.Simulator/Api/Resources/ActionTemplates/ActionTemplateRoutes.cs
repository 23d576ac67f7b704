using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.ActionTemplates;

/// <summary>Step templates: only their newest version is kept, and who uses them is not told.</summary>
internal static class ActionTemplateRoutes
{
    private static readonly Collection<ActionTemplate> Templates = new("ActionTemplates", "ActionTemplate", "ActionTemplateView", server => server.ActionTemplates, Write)
    {
        Select = (call, templates) => templates.Named(call.Query).OrderBy(template => template.Name, StringComparer.OrdinalIgnoreCase),
    };

    public static void AddTo(Routes routes)
    {
        Templates.AddReadsTo(routes);
        Templates.AddWritesTo(routes, create: "ActionTemplateCreate", edit: "ActionTemplateEdit", delete: "ActionTemplateDelete");
    }

    private static JObject Write(ApiCall call, ActionTemplate template)
    {
        var document = EntityJson.Write(template);
        document.Remove("Slug");
        var self = call.Links.In(template.SpaceId, "actiontemplates/" + template.Id);
        call.Links.Give(document, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Usage"] = self + "/usage",
            ["ActionsUpdate"] = self + "/actionsUpdate",
            ["Versions"] = self + "/versions{/version}",
            ["Logo"] = self + "/logo",
        });
        return document;
    }
}
