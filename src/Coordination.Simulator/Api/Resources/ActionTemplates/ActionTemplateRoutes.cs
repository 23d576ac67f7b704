using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.ActionTemplates;

/// <summary>Step templates, with their versions and who uses them.</summary>
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
        routes.Get(RouteScope.Space, "actiontemplates/{id}/versions", call => SimResponse.Ok(new JArray(VersionsOf(Templates.One(call)).Select(version => Write(call, version)))));
        routes.Get(RouteScope.Space, "actiontemplates/{id}/versions/{version}", call => SimResponse.Ok(Write(call, VersionOf(Templates.One(call), call["version"]))));
        routes.Get(RouteScope.Space, "actiontemplates/{id}/usage", call => ActionTemplateUsage.Answer(Templates.One(call), call));
    }

    private static IEnumerable<ActionTemplate> VersionsOf(ActionTemplate template) => template.Earlier.Append(template);

    private static ActionTemplate VersionOf(ActionTemplate template, string version) =>
        VersionsOf(template).FirstOrDefault(one => one.Version.ToString(CultureInfo.InvariantCulture) == version) ?? throw Refusal.NotFound();

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
