using System.Collections.Generic;
using Coordination.Simulator.Api.Routing;
using Coordination.Simulator.State;
using Newtonsoft.Json.Linq;

namespace Coordination.Simulator.Api.Resources.Environments;

/// <summary>An environment as the server shows it.</summary>
internal static class EnvironmentDocument
{
    public static JObject Write(DeploymentEnvironment environment, LinkBuilder links)
    {
        var document = EntityJson.Write(environment);
        var self = links.In(environment.SpaceId, "environments/" + environment.Id);
        links.Give(document, new Dictionary<string, string>(System.StringComparer.Ordinal)
        {
            ["Self"] = self,
            ["Machines"] = self + "/machines{?skip,take,partialName,roles,isDisabled,healthStatuses,commStyles,tenantIds,tenantTags,shellNames}",
            ["SinglyScopedVariableDetails"] = self + "/singlyScopedVariableDetails",
        });
        return document;
    }
}
