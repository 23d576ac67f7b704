using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Interruptions;

/// <summary>An interruption as the server shows it, with the form that a person fills in.</summary>
internal static class InterruptionDocument
{
    public static JObject Write(Interruption interruption, ApiCall call)
    {
        var links = call.Links;
        var document = EntityJson.Write(interruption);
        document["CanTakeResponsibility"] = interruption.IsPending && interruption.ResponsibleUserId is null && InterruptionRoutes.MaySubmit(call, interruption) && call.Server.ResponsibleTeams.Admit(interruption, call.User);
        document["HasResponsibility"] = string.Equals(interruption.ResponsibleUserId, call.User.Id, StringComparison.OrdinalIgnoreCase);
        document["Form"] = FormOf(interruption);
        var self = links.In(interruption.SpaceId, "interruptions/" + interruption.Id);
        links.Give(document, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Submit"] = self + "/submit",
            ["Responsible"] = self + "/responsible",
            ["User"] = links.Api("users{/id}"),
        });
        return document;
    }

    private static JObject FormOf(Interruption interruption) => new()
    {
        ["Values"] = new JObject(FieldsOf(interruption).Select(field => new JProperty(field, interruption.Values.TryGetValue(field, out var value) ? value : null))),
        ["Elements"] = new JArray(
            Element("Instructions", isRequired: false, new JObject { ["Type"] = "Paragraph", ["Text"] = interruption.Instructions }),
            Element("Notes", isRequired: false, new JObject { ["Type"] = "TextArea", ["Label"] = "Notes" }),
            Element(interruption.AnswerField, isRequired: true, new JObject
            {
                ["Type"] = "SubmitButtonGroup",
                ["Buttons"] = new JArray(interruption.Answers.Select(answer => new JObject { ["Text"] = answer, ["Value"] = answer, ["RequiresConfirmation"] = false })),
            })),
    };

    private static string[] FieldsOf(Interruption interruption) => ["Instructions", "Notes", interruption.AnswerField];

    private static JObject Element(string name, bool isRequired, JObject control) => new()
    {
        ["Name"] = name,
        ["Control"] = control,
        ["IsValueRequired"] = isRequired,
    };
}
