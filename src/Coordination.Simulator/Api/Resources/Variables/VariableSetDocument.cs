using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Variables;

/// <summary>Variables as the server shows them: sensitive values read as null; beside them, what they can be scoped to.</summary>
internal static class VariableSetDocument
{
    public static JObject Write(VariableSet set, ApiCall call)
    {
        var document = EntityJson.Write(set);
        foreach (var variable in document["Variables"]!.OfType<JObject>().Where(IsSensitive))
            variable["Value"] = null;
        document["ScopeValues"] = ScopeValues(set, call.Server);
        call.Links.Give(document, new Dictionary<string, string>(StringComparer.Ordinal) { ["Self"] = call.Links.In(set.SpaceId, "variables/" + set.Id) });
        return document;
    }

    private static bool IsSensitive(JObject variable) => (bool?)variable["IsSensitive"] == true || Lookups.Same((string?)variable["Type"], "Sensitive");

    private static JObject ScopeValues(VariableSet set, OctopusServer server)
    {
        var project = server.Projects.Find(set.OwnerId);
        var machines = server.Machines.In(set.SpaceId).ToList();
        var actions = (project is null ? null : server.ProjectProcesses.Find(project))?.Steps.SelectMany(step => step.Actions) ?? [];
        return new JObject
        {
            ["Environments"] = References(server.Environments.In(set.SpaceId).OrderBy(environment => environment.SortOrder)),
            ["Machines"] = References(machines),
            ["Actions"] = new JArray(actions.Select(action => Reference(action.Id, action.Name))),
            ["Roles"] = new JArray(machines.SelectMany(machine => machine.Roles).Distinct(StringComparer.OrdinalIgnoreCase).Select(role => Reference(role, role))),
            ["Channels"] = References(server.Channels.In(set.SpaceId).Where(channel => Lookups.Same(channel.ProjectId, project?.Id))),
            ["TenantTags"] = new JArray(),
            ["Processes"] = project is null ? [] : ProcessesOf(project, server),
        };
    }

    /// <summary>Variables may be scoped to the deployment process of their project, and to its runbooks.</summary>
    private static JArray ProcessesOf(Project project, OctopusServer server)
    {
        static JObject Of(NamedEntity owner, string type)
        {
            var process = Document.Reference(owner);
            process["ProcessType"] = type;
            return process;
        }

        var runbooks = server.Runbooks.Where(runbook => Lookups.Same(runbook.ProjectId, project.Id));
        return new JArray(runbooks.Select(runbook => Of(runbook, "Runbook")).Prepend(Of(project, "Deployment")));
    }

    private static JArray References(IEnumerable<NamedEntity> entities) => new(entities.Select(Document.Reference));

    private static JObject Reference(string id, string name) => new() { ["Id"] = id, ["Name"] = name };
}
