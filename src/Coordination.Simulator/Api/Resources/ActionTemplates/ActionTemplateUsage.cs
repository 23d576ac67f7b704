using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.ActionTemplates;

/// <summary>Which actions of which processes use a step template; on branches of repositories nobody looks.</summary>
internal static class ActionTemplateUsage
{
    private const string TemplateId = "Octopus.Action.Template.Id";
    private const string TemplateVersion = "Octopus.Action.Template.Version";

    public static SimResponse Answer(ActionTemplate template, ApiCall call)
    {
        var processes = call.Visible(call.Server.Processes.In(template.SpaceId), "ProcessView").Concat<Process>(call.Visible(call.Server.RunbookProcesses.In(template.SpaceId), "RunbookView"));
        var uses = from process in processes
                   where !process.IsFrozen
                   from step in process.Steps
                   from action in step.Actions
                   where Lookups.Same(action.Property(TemplateId), template.Id)
                   select Write(template, process, step, action, call);
        return SimResponse.Ok(new JArray(uses));
    }

    private static JObject Write(ActionTemplate template, Process process, ProcessStep step, ProcessAction action, ApiCall call)
    {
        var project = call.Server.Projects.Find(process.ProjectId);
        var runbook = call.Server.Runbooks.Find((process as RunbookProcess)?.RunbookId);
        var document = new JObject
        {
            ["Id"] = action.Id,
            ["ActionTemplateId"] = template.Id,
            ["ProjectId"] = process.ProjectId,
            ["ProjectName"] = project?.Name,
            ["ProjectSlug"] = project?.Slug,
            ["RunbookId"] = runbook?.Id,
            ["RunbookName"] = runbook?.Name,
            ["ProcessId"] = process.Id,
            ["DeploymentProcessId"] = runbook is null ? process.Id : null,
            ["ProcessType"] = runbook is null ? "Deployment" : "Runbook",
            ["StepId"] = step.Id,
            ["StepName"] = step.Name,
            ["ActionId"] = action.Id,
            ["ActionName"] = action.Name,
            ["Version"] = action.Property(TemplateVersion),
        };
        call.Links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["ActionTemplate"] = call.Links.In(template.SpaceId, "actiontemplates/" + template.Id),
            ["Project"] = call.Links.In(template.SpaceId, "projects/" + process.ProjectId),
        });
        return document;
    }
}
