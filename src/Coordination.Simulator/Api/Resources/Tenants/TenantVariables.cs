using System;
using System.Collections.Generic;
using System.Linq;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Tenants;

/// <summary>
/// The values that a tenant gives to the variable templates of the projects to which it is connected, by environment, and of the library
/// sets that these include. They are kept and shown; nothing that runs reads them.
/// </summary>
internal static class TenantVariables
{
    public static JObject Write(Tenant tenant, ApiCall call)
    {
        var projects = call.Server.Projects.Of(tenant.ProjectEnvironments.Keys).ToList();
        var libraries = call.Server.LibraryVariableSets.Of(projects.SelectMany(project => project.IncludedLibraryVariableSetIds).Distinct(StringComparer.OrdinalIgnoreCase));
        var document = new JObject
        {
            ["TenantId"] = tenant.Id,
            ["TenantName"] = tenant.Name,
            ["SpaceId"] = tenant.SpaceId,
            ["ProjectVariables"] = new JObject(projects.Select(project => new JProperty(project.Id, OfProject(tenant, project, call)))),
            ["LibraryVariables"] = new JObject(libraries.Select(library => new JProperty(library.Id, OfLibrary(tenant, library, call)))),
        };
        call.Links.Give(document, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Self"] = call.Links.In(tenant.SpaceId, $"tenants/{tenant.Id}/variables"),
            ["Tenant"] = call.Links.In(tenant.SpaceId, "tenants/" + tenant.Id),
        });
        return document;
    }

    /// <summary>Takes over the values of the request; what it does not name is gone.</summary>
    public static void Read(Tenant tenant, JObject body)
    {
        SensitiveProperties.Seal(body);
        tenant.VariableValues.Clear();
        foreach (var variables in body.SelectTokens("$.ProjectVariables.*.Variables").Concat(body.SelectTokens("$.LibraryVariables.*.Variables")).OfType<JObject>())
            tenant.VariableValues[OwnerOf(variables)] = (JObject)variables.DeepClone();
    }

    /// <summary>The id of the project or library set under which the variables stand.</summary>
    private static string OwnerOf(JObject variables) => ((JProperty)variables.Parent!.Parent!.Parent!).Name;

    private static JObject OfProject(Tenant tenant, Project project, ApiCall call) => new()
    {
        ["ProjectId"] = project.Id,
        ["ProjectName"] = project.Name,
        ["Templates"] = project.Templates.DeepClone(),
        ["Variables"] = new JObject(tenant.ProjectEnvironments[project.Id].Select(environment => new JProperty(environment, ValuesOf(tenant, project.Id)[environment]?.DeepClone() ?? new JObject()))),
        ["Links"] = new JObject { ["Project"] = call.Links.In(project.SpaceId, "projects/" + project.Id), ["Logo"] = call.Links.In(project.SpaceId, $"projects/{project.Id}/logo") },
    };

    private static JObject OfLibrary(Tenant tenant, LibraryVariableSet library, ApiCall call) => new()
    {
        ["LibraryVariableSetId"] = library.Id,
        ["LibraryVariableSetName"] = library.Name,
        ["Templates"] = library.Templates.DeepClone(),
        ["Variables"] = ValuesOf(tenant, library.Id).DeepClone(),
        ["Links"] = new JObject { ["LibraryVariableSet"] = call.Links.In(library.SpaceId, "libraryvariablesets/" + library.Id) },
    };

    private static JObject ValuesOf(Tenant tenant, string owner) => tenant.VariableValues.TryGetValue(owner, out var values) ? values : [];
}
